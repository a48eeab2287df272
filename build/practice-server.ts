import { parseArgs } from 'node:util';
import { findApiKeyProblem } from '../preload/contract/index.ts';
import { faultDescriptions, type Fault, type FaultName } from '../main/practice/faults.ts';
import { startPracticeServer } from '../main/practice/server.ts';

const usage = `Starts the practice server alone, on 127.0.0.1, until it is stopped by Ctrl-C.

  practice-server [--port N] [--fault NAME[:METHOD][:TIMES]] ...

  --port N      the port; a free one is taken otherwise
  --fault NAME  misbehaves in this way; may be given more than once, and limited to a method and to
                the next so many requests, for example --fault reset-after-request:POST:1
  --help        prints this text

The API key is taken from FINALPOS_API_KEY; a random one is made and printed otherwise.

Faults:
${Object.entries(faultDescriptions)
  .map(([name, description]) => `  ${name.padEnd(20)} ${description}`)
  .join('\n')}
`;

/** What is wrong with how the program was called, in words for its user. */
class UsageError extends Error {}

function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faultDescriptions, name);
}

function readFault(text: string): Fault {
  const [name = '', ...limits] = text.split(':');
  if (!isFaultName(name)) throw new UsageError(`There is no fault named "${name}". --help lists them.`);
  const method = limits.find((limit) => /^(GET|POST|PUT|DELETE)$/.test(limit));
  const times = limits.find((limit) => /^[1-9]\d{0,8}$/.test(limit));
  const understood = [method, times].filter((limit) => limit !== undefined).length;
  if (understood !== limits.length) {
    throw new UsageError(`"${text}" is not NAME, NAME:METHOD, NAME:TIMES or NAME:METHOD:TIMES.`);
  }
  return {
    name,
    ...(method !== undefined && { method }),
    ...(times !== undefined && { times: Number(times) }),
  };
}

function readPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new UsageError('--port takes a number from 0 to 65535.');
  return Number(text);
}

function readArguments(): { help: boolean; port: number; faults: Fault[] } {
  try {
    const { values } = parseArgs({
      options: {
        help: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        fault: { type: 'string', multiple: true, default: [] },
      },
    });
    return { help: values.help, port: readPort(values.port), faults: values.fault.map(readFault) };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The arguments were not understood.');
  }
}

function readApiKey(): string | undefined {
  const apiKey = process.env['FINALPOS_API_KEY'];
  if (apiKey === undefined) return undefined;
  const problem = findApiKeyProblem(apiKey);
  if (problem !== null) throw new UsageError(`FINALPOS_API_KEY cannot be used as a key: ${problem}.`);
  return apiKey;
}

async function main(): Promise<void> {
  const { help, port, faults } = readArguments();
  if (help) {
    process.stdout.write(usage);
    return;
  }
  const apiKey = readApiKey();
  const server = await startPracticeServer({ port, ...(apiKey !== undefined && { apiKey }) });
  await server.faults.set(...faults);
  // With the fault "refuse" nothing else would keep the program up.
  const stayUp = setInterval(() => undefined, 3_600_000);
  const stop = (): void => {
    clearInterval(stayUp);
    process.stdout.write('Stopped.\n');
    void server.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(`Practice server: ${server.baseUrl}\nAPI key: ${server.apiKey}\n`);
  for (const { name } of faults) process.stdout.write(`Fault: ${name}, ${faultDescriptions[name]}\n`);
}

try {
  await main();
} catch (error) {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const text = inUse
    ? 'The port is in use by another program.'
    : error instanceof Error
      ? error.message
      : 'It failed.';
  process.stderr.write(`practice-server: ${text}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
