import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import type { PinHash } from '../core/ports.ts';

/** How slow a hash is made. OWASP's Password Storage Cheat Sheet names the usual one: 32 MiB, some tenths of a second. */
export interface ScryptStrength {
  readonly logCost: number;
  readonly blockSize: number;
  readonly parallel: number;
}

const usualStrength: ScryptStrength = { logCost: 15, blockSize: 8, parallel: 3 };
const saltBytes = 16;
const hashBytes = 32;

/** `scrypt$<log2 N>$<r>$<p>$<salt>$<hash>`, both in base64url; the limits keep a damaged record from eating the memory. */
const storedPattern = /^scrypt\$(1[0-7])\$([1-9]|1[0-6])\$([1-9]|1[0-6])\$([\w-]{22,86})\$([\w-]{43})$/;

/**
 * Hashes of staff PINs by scrypt (RFC 7914), each with its own salt. The numbers are stored with the hash, so that a
 * stronger choice of a later version still reads what an earlier one wrote.
 */
export function createScryptPinHash(strength: ScryptStrength = usualStrength): PinHash {
  return {
    async make(pin) {
      const salt = randomBytes(saltBytes);
      const hash = await derive(pin, salt, strength);
      const { logCost, blockSize, parallel } = strength;
      return ['scrypt', logCost, blockSize, parallel, toText(salt), toText(hash)].join('$');
    },
    async fits(pin, stored) {
      const [, logCost, blockSize, parallel, salt = '', hash = ''] = storedPattern.exec(stored) ?? [];
      if (hash === '') throw new Error('This is no hash of a PIN.');
      const strengthThen = {
        logCost: Number(logCost),
        blockSize: Number(blockSize),
        parallel: Number(parallel),
      };
      const asked = await derive(pin, Buffer.from(salt, 'base64url'), strengthThen);
      return timingSafeEqual(asked, Buffer.from(hash, 'base64url'));
    },
  };
}

function derive(pin: string, salt: Buffer, strength: ScryptStrength): Promise<Buffer> {
  const { logCost, blockSize, parallel } = strength;
  const cost = 2 ** logCost;
  const options: ScryptOptions = {
    ...{ cost, blockSize, parallelization: parallel },
    // Node's own limit is 32 MiB, less than one block of these numbers needs.
    maxmem: 128 * blockSize * (cost + parallel) + 1024 * 1024,
  };
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, hashBytes, options, (error, hash) => {
      if (error === null) resolve(hash);
      else reject(error);
    });
  });
}

function toText(bytes: Buffer): string {
  return bytes.toString('base64url');
}
