import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { BaseUrlSchema, ProxyUrlSchema } from '../../../../preload/contract/index.ts';
import {
  connectTo,
  describeServer,
  nameProfile,
  type RemoteChoice,
} from '../../../../main/core/profiles/server-profile.ts';
import { canaryKey } from '../../../support/main/fakes.ts';

const proxyUrl = v.parse(ProxyUrlSchema, 'http://proxy.example.com:8080');
const custom = (address: string): RemoteChoice => ({
  kind: 'custom',
  baseUrl: v.parse(BaseUrlSchema, address),
});

test.each<[RemoteChoice, string, string, boolean]>([
  [{ kind: 'mock' }, 'https://docs.finalpos.com/_mock/openapi', 'api-key:mock', true],
  [{ kind: 'official' }, 'https://api.finalpos.com', 'api-key:official', false],
  [
    custom('https://pos.example.com/'),
    'https://pos.example.com',
    'api-key:custom:https://pos.example.com',
    false,
  ],
])('describes %j', (choice, baseUrl, keyName, acceptsForeignIds) => {
  expect(describeServer(choice)).toEqual({ baseUrl, keyName, acceptsForeignIds, proxyUrl: undefined });
});

test('key and data of a server are filed under one name', () => {
  const choices = [custom('https://pos.example.com/'), { kind: 'official' }, { kind: 'mock' }] as const;
  expect(choices.map(nameProfile)).toEqual(['custom:https://pos.example.com', 'official', 'mock']);
  expect(choices.map((choice) => describeServer(choice).keyName)).toEqual(
    choices.map((choice) => `api-key:${nameProfile(choice)}`),
  );
  expect(nameProfile({ kind: 'practice' })).toBe('practice');
  expect(nameProfile({ kind: 'official', proxyUrl })).toBe('official');
});

test('a custom address never shares a key with a published server at the same address', () => {
  expect(describeServer(custom('https://api.finalpos.com')).keyName).not.toBe('api-key:official');
  expect(describeServer(custom('https://docs.finalpos.com/_mock/openapi')).acceptsForeignIds).toBe(false);
});

test('two addresses never share a keychain item', () => {
  const address = fc
    .tuple(
      fc.constantFrom('https', 'http'),
      fc.domain(),
      fc.option(fc.nat(65_535)),
      fc.constantFrom('', '/a', '/A', '/a/b'),
    )
    .map(([scheme, host, port, path]) =>
      scheme === 'http'
        ? `http://localhost:${port ?? 80}${path}`
        : `https://${host}${port === null ? '' : `:${port}`}${path}`,
    );
  fc.assert(
    fc.property(address, address, (one, other) => {
      const [first, second] = [describeServer(custom(one)), describeServer(custom(other))];
      expect(first.keyName === second.keyName).toBe(first.baseUrl === second.baseUrl);
    }),
  );
});

test('a proxy carries https and never plain http, where it would see the key', () => {
  expect(describeServer({ ...custom('https://pos.example.com'), proxyUrl }).proxyUrl).toBe(proxyUrl);
  expect(describeServer({ ...custom('http://127.0.0.1:8080'), proxyUrl }).proxyUrl).toBeUndefined();
  expect(connectTo(describeServer({ kind: 'official', proxyUrl }), canaryKey)).toEqual({
    baseUrl: 'https://api.finalpos.com',
    apiKey: canaryKey,
    proxyUrl,
    acceptsForeignIds: false,
  });
});
