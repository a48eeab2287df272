import process from 'node:process';

/** How long, in milliseconds, a proof may take in `npm test`; a soak takes as long as it takes (0 for vitest). */
export const patience = process.env['KIOSK_SOAK'] === '1' ? 0 : 600_000;
