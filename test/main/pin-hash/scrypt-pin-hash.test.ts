import { scryptSync } from 'node:crypto';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { StaffPinSchema } from '../../../preload/contract/index.ts';
import { createScryptPinHash } from '../../../main/pin-hash/scrypt-pin-hash.ts';

const pin = (digits: string) => v.parse(StaffPinSchema, digits);
const quick = { logCost: 10, blockSize: 1, parallel: 1 };
const pinHash = createScryptPinHash(quick);

/** A record written by other hands than the room's, with Node's own scrypt. */
function store(digits: string, cost: number, blockSize: number, parallel: number, length = 32): string {
  const salt = Buffer.from('sixteen bytes of');
  const options = { cost, blockSize, parallelization: parallel, maxmem: 512 * 1024 * 1024 };
  const hash = scryptSync(digits, salt, length, options);
  const numbers = [Math.log2(cost), blockSize, parallel];
  return ['scrypt', ...numbers, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

test.each(['0000', '4821', '99999999'])('the PIN %s fits its own hash and no other does', async (digits) => {
  const stored = await pinHash.make(pin(digits));
  expect(await pinHash.fits(pin(digits), stored)).toBe(true);
  for (const other of ['4822', '48210', `${digits.slice(1)}7`, digits.replace(/.$/, '5')]) {
    expect(await pinHash.fits(pin(other), stored)).toBe(false);
  }
});

test('the same PIN twice has two hashes, and neither shows it', async () => {
  const made = await Promise.all(Array.from({ length: 20 }, () => pinHash.make(pin('48214821'))));
  expect(new Set(made).size).toBe(20);
  expect(new Set(made.map((stored) => stored.split('$')[4])).size).toBe(20);
  for (const stored of made) expect(stored).not.toContain('4821');
});

test('what is stored is scrypt with the numbers that stand beside it', async () => {
  const [name, logCost, blockSize, parallel, salt = '', hash] = (await pinHash.make(pin('4821'))).split('$');
  expect([name, logCost, blockSize, parallel]).toEqual(['scrypt', '10', '1', '1']);
  const expected = scryptSync('4821', Buffer.from(salt, 'base64url'), 32, { N: 1024, r: 1, p: 1 });
  expect(hash).toBe(expected.toString('base64url'));
});

test('the app makes them as slow as OWASP asks: 32 MiB, three times', async () => {
  const usual = createScryptPinHash();
  const stored = await usual.make(pin('4821'));
  expect(stored.split('$').slice(0, 4)).toEqual(['scrypt', '15', '8', '3']);
  expect(await usual.fits(pin('4821'), stored)).toBe(true);
  expect(await usual.fits(pin('4812'), stored)).toBe(false);
});

test('a hash of another strength is read by its own numbers', async () => {
  expect(await pinHash.fits(pin('4821'), store('4821', 2 ** 12, 4, 2))).toBe(true);
  expect(await pinHash.fits(pin('4822'), store('4821', 2 ** 12, 4, 2))).toBe(false);
});

test('a hash or a salt with one character changed fits nobody', async () => {
  const stored = await pinHash.make(pin('4821'));
  for (const place of [stored.length - 2, stored.lastIndexOf('$') - 2]) {
    const letter = stored[place] === 'A' ? 'B' : 'A';
    const changed = `${stored.slice(0, place)}${letter}${stored.slice(place + 1)}`;
    expect(await pinHash.fits(pin('4821'), changed)).toBe(false);
  }
});

test.each([
  ['nothing', ''],
  ['the PIN itself', '4821'],
  ['another kind', store('4821', 1024, 1, 1).replace('scrypt', 'bcrypt')],
  ['a hash that is too short', store('4821', 1024, 1, 1, 16)],
  ['a hash that is too long', store('4821', 1024, 1, 1, 64)],
  ['no salt', 'scrypt$10$1$1$$' + 'A'.repeat(43)],
  ['numbers that make it quick', store('4821', 1024, 1, 1).replace('$10$', '$1$')],
  ['numbers that eat the memory', store('4821', 1024, 1, 1).replace('$10$', '$31$')],
  ['more behind it', `${store('4821', 1024, 1, 1)}$x`],
])('%s is no hash of a PIN: it rejects and is not "wrong"', async (_, stored) => {
  await expect(pinHash.fits(pin('4821'), stored)).rejects.toThrow('no hash');
});
