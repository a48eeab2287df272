/** Runs the real keychain in a process of its own, whose bus and folders the test chose. */
import process from 'node:process';
import * as v from 'valibot';
import { openKeychain } from '../../../main/secrets/keychain.ts';

const RequestSchema = v.variant('do', [
  v.object({ do: v.literal('read'), name: v.string() }),
  v.object({ do: v.literal('write'), name: v.string(), secret: v.string() }),
  v.object({ do: v.literal('remove'), name: v.string() }),
  v.object({ do: v.literal('look'), name: v.string() }),
  v.object({ do: v.literal('exit') }),
]);

const service = 'final-pos-kiosk-test';

const keychain = openKeychain({
  service,
  timeoutMilliseconds: Number(process.env['KEYCHAIN_TIMEOUT'] ?? 5_000),
});

process.on('message', (message) => {
  const request = v.parse(RequestSchema, message);
  const started = performance.now();
  const reply = (answer: unknown) =>
    process.send?.({ answer, milliseconds: Math.round(performance.now() - started) });
  switch (request.do) {
    case 'read':
      return void keychain.read(request.name).then(reply);
    case 'write':
      return void keychain.write(request.name, request.secret).then(reply);
    case 'remove':
      return void keychain.remove(request.name).then(reply);
    case 'look':
      // Past the store under test, which writes while it reads.
      return void import('keytar').then(({ default: { getPassword } }) =>
        getPassword(service, request.name).then(reply),
      );
    case 'exit':
      return process.exit(0);
  }
});
