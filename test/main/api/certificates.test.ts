import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeCertificate } from './support/certificate.ts';
import { exampleAccount, exampleId, testKey } from './support/clients.ts';
import { runInNode } from './support/node-program.ts';
import { startHttpServer } from './support/servers.ts';

const program = `
  import { openAccountClient } from 'ROOTmain/api/client.ts';
  const { BASE: baseUrl, KEY: apiKey } = process.env;
  const client = openAccountClient({ baseUrl, apiKey, acceptsForeignIds: false });
  const result = await client.get('${exampleId}');
  console.log(result.ok ? 'ok' : result.failure.code);
`;

test("an authority in the system's store is trusted, beside the bundled ones", async () => {
  const certificate = makeCertificate(['127.0.0.1']);
  const server = await startHttpServer((_request, response) => response.end(JSON.stringify(exampleAccount)), {
    certificate,
  });
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-authority-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const store = join(folder, 'authorities.pem');
  await writeFile(store, certificate.cert);
  const environment = { BASE: `https://127.0.0.1:${server.port}`, KEY: testKey };

  // OpenSSL's own variable stands in for installing an authority on this machine.
  expect(await runInNode(program, { ...environment, SSL_CERT_FILE: store })).toBe('ok');
  expect(await runInNode(program, environment)).toBe('tls');
  expect(await runInNode(program, { ...environment, SSL_CERT_FILE: join(folder, 'missing.pem') })).toBe(
    'tls',
  );
});
