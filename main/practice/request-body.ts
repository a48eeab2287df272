import type * as http from 'node:http';

/** An account's fields are far smaller; the limit keeps a stray upload out of memory. */
const maxBodyBytes = 65_536;

/** Reads the body of a request as text, or null when it is over 64 KiB; rejects when it breaks off. */
export async function readBody(request: http.IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
  }
  return size > maxBodyBytes ? null : Buffer.concat(chunks).toString('utf8');
}
