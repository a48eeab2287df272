import process from 'node:process';

/**
 * How often a proof is repeated: `inTest` times in `npm test`, `inSoak` times in `npm run test:soak`. A number in
 * the environment variable `KIOSK_ROUNDS_<NAME>` goes before both.
 */
export function rounds(name: string, inTest: number, inSoak: number): number {
  const wished = Number(process.env[`KIOSK_ROUNDS_${name}`]);
  if (Number.isInteger(wished) && wished > 0) return wished;
  return process.env['KIOSK_SOAK'] === '1' ? inSoak : inTest;
}
