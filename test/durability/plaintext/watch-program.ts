import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { withoutStrace } from '../power-loss/record-writes.ts';
import { readBytes, readSystemCalls } from '../power-loss/system-calls.ts';
import { findNeedles } from './needles.ts';
import { clockOption } from '../../../build/test-clock/days.ts';

const program = fileURLToPath(new URL('bulk-program.ts', import.meta.url));

const PauseSchema = v.pipe(v.string(), v.parseJson(), v.object({ pid: v.number(), at: v.string() }));

export interface Watched {
  /** Where a person stood in plain text: the moment and the file. */
  readonly found: readonly string[];
  /** Files outside the folder of all data that were opened for writing. */
  readonly outside: readonly string[];
  /** How many bytes were looked through. */
  readonly bytes: number;
}

/** Runs the program under strace and looks through every file at each of its pauses, nameless ones included. */
export async function watchProgram(people: number, mode: 'store' | 'file'): Promise<Watched> {
  const parent = await mkdtemp(join(tmpdir(), 'kiosk-plaintext-'));
  const [root, temporary, trace] = [join(parent, 'data'), join(parent, 'temp'), join(parent, 'trace')];
  await mkdir(root);
  await mkdir(temporary);
  const found: string[] = [];
  let bytes = 0;
  const seen = new Set<string>();
  async function look(at: string, file: string, name: string): Promise<void> {
    // A file may go while it is looked for, and needs no second look while it stays the same.
    const facts = await stat(file, { bigint: true }).catch(() => null);
    const state = `${facts?.ino ?? ''} ${facts?.size ?? ''} ${facts?.mtimeNs ?? ''}`;
    if (facts === null || seen.has(state)) return;
    seen.add(state);
    const content = await readFile(file).catch(() => Buffer.alloc(0));
    bytes += content.length;
    found.push(...findNeedles(content).map((needle) => `${needle} in ${name} at ${at}`));
  }
  try {
    const strace = ['-f', '-qq', '--seccomp-bpf', '-xx', '-e', 'signal=none', '-o', trace];
    const command = [...strace, '-e', 'trace=openat,?open,?creat', process.execPath, program];
    const child = spawn('strace', [...command, root, String(people), mode], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: clockOption, TMPDIR: temporary, SQLITE_TMPDIR: temporary },
    });
    const ended = once(child, 'close').catch(() => Promise.reject(new Error(withoutStrace)));
    ended.catch(() => undefined);
    for await (const line of createInterface({ input: child.stdout })) {
      const { pid, at } = v.parse(PauseSchema, line);
      for (const file of await listFiles(parent))
        if (file !== trace) await look(at, file, relative(parent, file));
      for (const [file, name] of await listNameless(pid)) await look(at, file, name);
      child.stdin.write('\n');
    }
    const [code] = v.parse(v.tuple([v.number(), v.unknown()]), await ended);
    if (code !== 0) throw new Error(`The program ended with ${code}.`);
    return { found, outside: await listOutside(trace, root), bytes };
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Files that a process has open and that have no name any more. */
async function listNameless(pid: number): Promise<[string, string][]> {
  const nameless: [string, string][] = [];
  for (const descriptor of await readdir(`/proc/${pid}/fd`)) {
    const file = `/proc/${pid}/fd/${descriptor}`;
    const target = await readlink(file).catch(() => '');
    if (target.startsWith('/') && target.endsWith(' (deleted)')) nameless.push([file, target]);
  }
  return nameless;
}

async function listOutside(trace: string, root: string): Promise<string[]> {
  const written = (await readSystemCalls(trace))
    .filter(({ args, result }) => result >= 0 && /O_WRONLY|O_RDWR|O_CREAT/.test(args[2] ?? ''))
    .map(({ args }) => readBytes(args[1]).toString('utf8'));
  return [...new Set(written)].filter(
    (file) => !file.startsWith(`${root}/`) && file !== root && !/^\/(dev|proc)\//.test(file),
  );
}
