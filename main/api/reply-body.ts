import type * as http from 'node:http';
import type { ReplyBody } from './transport.ts';

/** The most that is read of a reply, in bytes (docs/design.md, promise 11). */
export const maxReplyBytes = 1_048_576;

/**
 * Reads the body of a reply to its end, or cuts the connection where it goes over the limit or is
 * compressed: a decompression bomb of 405 bytes holds 256 MiB. Calls `done` once or more; the first
 * call counts.
 */
export function collectBody(incoming: http.IncomingMessage, done: (body: ReplyBody) => void): void {
  // One buffer that doubles: a Buffer kept for each chunk takes 500 MB where a server sends single bytes.
  let bytes = Buffer.alloc(4_096);
  let size = 0;
  const refuse = (kind: 'too-large' | 'encoded'): void => {
    done({ kind });
    incoming.destroy();
  };

  incoming.on('error', () => done({ kind: 'truncated' }));
  incoming.on('close', () => done({ kind: 'truncated' }));
  const encoding = incoming.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (encoding !== '' && encoding !== 'identity') {
    refuse('encoded');
    return;
  }

  incoming.on('data', (chunk: Buffer) => {
    const newSize = size + chunk.length;
    if (newSize > maxReplyBytes) {
      refuse('too-large');
      return;
    }
    if (newSize > bytes.length) bytes = Buffer.concat([bytes], 2 * newSize);
    size += chunk.copy(bytes, size);
  });
  // Node says `end` of a whole body only; one that breaks off ends in `error`.
  incoming.on('end', () => done({ kind: 'whole', bytes: bytes.subarray(0, size) }));
}
