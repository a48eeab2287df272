import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** One system call of a traced program. */
export interface SystemCall {
  readonly name: string;
  /** As strace spells them; every byte of a text is `\xNN`, so no text holds a comma or a quote. */
  readonly args: readonly string[];
  /** Below 0 when the call failed. */
  result: number;
}

/** The calls to record: everything that can change a file or a folder, and what makes a change durable. */
export const recordedCalls = [
  ...['openat', '?open', '?creat', 'close', 'dup', '?dup2', 'dup3', 'lseek'],
  ...['write', 'pwrite64', 'writev', 'pwritev', '?pwritev2', 'ftruncate', 'truncate', 'fallocate'],
  ...['fsync', 'fdatasync', 'sync', 'syncfs', 'sync_file_range', 'msync', '?copy_file_range', 'sendfile'],
  ...['?rename', 'renameat', 'renameat2', '?unlink', 'unlinkat', '?link', 'linkat', '?symlink', 'symlinkat'],
  ...['?mkdir', 'mkdirat', '?rmdir', 'mmap'],
];

const whole = /^\d+ +(\w+)\((.*)\) += (-?\d+|0x[0-9a-f]+|\?)/s;
const unfinished = /^(\d+) +(\w+)\((.*?)(?:,)? ?<unfinished \.\.\.>$/s;
const resumed = /^(\d+) +<\.\.\. (\w+) resumed>(.*)\) += (-?\d+|0x[0-9a-f]+|\?)/s;

/**
 * Reads what `strace -f -xx -o` wrote. A call stands where it ended, because a sync counts only then; a write
 * stands where it began, because some of it may be on the disk from that moment.
 */
export async function readSystemCalls(traceFile: string): Promise<SystemCall[]> {
  const calls: SystemCall[] = [];
  const begun = new Map<string, { readonly text: string; readonly call: SystemCall | null }>();
  for await (const line of createInterface({ input: createReadStream(traceFile, 'latin1') })) {
    const end = resumed.exec(line);
    if (end !== null) {
      const [, thread = '', name = '', rest = '', result = ''] = end;
      const start = begun.get(thread);
      begun.delete(thread);
      if (start === undefined) throw new Error(`The trace resumes ${name}, which never began.`);
      if (start.call === null) calls.push(makeCall(name, joinArguments(start.text, rest), result));
      else start.call.result = Number(result);
      continue;
    }
    const start = unfinished.exec(line);
    if (start !== null) {
      const [, thread = '', name = '', text = ''] = start;
      const call = name.includes('write') ? makeCall(name, text, String(Number.MAX_SAFE_INTEGER)) : null;
      if (call !== null) calls.push(call);
      begun.set(thread, { text, call });
      continue;
    }
    const [, name, text = '', result = ''] = whole.exec(line) ?? [];
    if (name !== undefined) calls.push(makeCall(name, text, result));
    else if (!/^\d+ +(\+\+\+|---)/.test(line)) throw new Error(`Not a line of a trace: ${line.slice(0, 80)}`);
  }
  return calls;
}

function makeCall(name: string, text: string, result: string): SystemCall {
  // A call that the end of the program cut off has `?` for its result: it did not happen.
  return { name, args: text.split(', '), result: result === '?' ? -1 : Number(result) };
}

function joinArguments(first: string, rest: string): string {
  const tail = rest.replace(/^, /, '');
  if (first === '' || tail === '') return first + tail;
  return `${first}, ${tail}`;
}

/** The bytes of an argument; throws when strace has cut it. */
export function readBytes(argument: string | undefined): Buffer {
  if (argument === undefined || !/^"(\\x[0-9a-f]{2})*"$/.test(argument))
    throw new Error(`Not a whole text of a trace: ${argument?.slice(-20) ?? 'nothing'}`);
  return Buffer.from(argument.slice(1, -1).replaceAll('\\x', ''), 'hex');
}
