import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPracticeServer, type RunningPracticeServer } from '../../../main/practice/server.ts';
import { exampleId, inShort, openClient, testKey, uncheckedId } from './support/clients.ts';
import { startPrism, type Prism } from './support/prism.ts';

const published = {
  id: 'o1p2q3r4s5t6u7v8w9x0y1z2',
  createdAt: '2025-12-07T19:31:48.436+00:00',
  updatedAt: '2025-12-07T19:35:48.436+00:00',
  email: 'account@example.com',
  name: 'Acme Corp',
  phone: '+1234567890',
};

/** A request by hand, for the controls. */
async function ask(url: string, init: RequestInit = {}): Promise<{ status: number; text: string }> {
  const headers = { 'x-api-key': testKey, 'content-type': 'application/json' };
  const reply = await fetch(url, { headers, ...init });
  return { status: reply.status, text: await reply.text() };
}

describe("the client's requests, judged by a mock server made of openapi.yaml", () => {
  let prism: Prism;
  beforeAll(async () => {
    prism = await startPrism();
  });
  afterAll(() => prism.stop());

  test('all four operations are valid, and their replies are read', async () => {
    const client = openClient(prism.baseUrl, { acceptsForeignIds: true });
    const draft = { name: 'Acme Corp', email: 'account@example.com', phone: '+12025550123' };
    expect(await client.create(draft)).toEqual({ ok: true, value: published });
    expect(await client.get(exampleId)).toEqual({ ok: true, value: published });
    expect(await client.update(exampleId, { ...draft, phone: '' })).toEqual({ ok: true, value: published });
    expect(await client.remove(exampleId)).toEqual({ ok: true, value: { id: exampleId } });
    expect(await client.test()).toMatchObject({ ok: true, value: { status: 200 } });
    await expect.poll(() => prism.output().split('passed the validation rules').length).toBe(6);
    expect(prism.output()).not.toMatch(/violation|✖/i);
  });

  test.each<[string, string, RequestInit, number]>([
    ['a request without the key', '/v1/api/account/x', { headers: {} }, 401],
    ['a body of the wrong shape', '/v1/api/account', { method: 'POST', body: '{"name":7}' }, 422],
    ['a body with a foreign key', '/v1/api/account', { method: 'POST', body: '{"nickname":"x"}' }, 422],
    ['an id that is not allowed', '/v1/api/account/a.b', {}, 422],
    ['an unknown path', '/v1/api/accounts', {}, 404],
  ])('control: %s is found out', async (_name, path, init, status) => {
    expect((await ask(prism.baseUrl + path, init)).status).toBe(status);
    await expect.poll(() => prism.output()).toMatch(/violation|✖/i);
  });
});

describe("the practice server's replies, judged by a proxy made of openapi.yaml", () => {
  let practice: RunningPracticeServer;
  let prism: Prism;
  beforeAll(async () => {
    practice = await startPracticeServer({ apiKey: testKey });
    prism = await startPrism(practice.baseUrl);
  });
  afterAll(async () => {
    await prism.stop();
    await practice.close();
  });

  test('the four operations pass unchanged', async () => {
    const client = openClient(prism.baseUrl);
    const created = await client.create({ name: 'Acme Corp', email: 'account@example.com' });
    if (!created.ok) throw new Error(`${inShort(created)}\n${prism.output()}`);
    const { id } = created.value;
    expect(created.value).toMatchObject({ name: 'Acme Corp', phone: null });
    expect(await client.get(id)).toEqual(created);
    expect(await client.update(id, { name: '', email: '', phone: '+12025550123' })).toMatchObject({
      ok: true,
    });
    expect(await client.remove(id)).toEqual({ ok: true, value: { id } });
  });

  test('so do its errors', async () => {
    const client = openClient(prism.baseUrl);
    const wrongKey = openClient(prism.baseUrl, { apiKey: 'not-the-right-key' });
    expect(inShort(await client.get(uncheckedId('missing')))).toBe('not-found answered 404');
    expect(inShort(await client.create({ email: 'nonsense' }))).toBe('rejected answered 400');
    expect(inShort(await wrongKey.get(exampleId))).toBe('unauthorised answered 401');
    for (const [name, expected] of [
      ['forbidden', 'forbidden answered 403'],
      ['conflict', 'conflict answered 409'],
      ['rate-limited', 'rate-limited answered 429'],
      ['bad-gateway', 'server-error answered 502'],
    ] as const) {
      await practice.faults.set({ name });
      expect(inShort(await client.get(exampleId))).toBe(expected);
    }
    await practice.faults.clear();
  });

  test.each(['wrong-shape', 'html-page'] as const)('control: a %s reply is found out', async (name) => {
    await practice.faults.set({ name });
    const answer = await ask(`${prism.baseUrl}/v1/api/account/${exampleId}`);
    await practice.faults.clear();
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('VIOLATIONS');
  });
});
