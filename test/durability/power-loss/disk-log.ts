import { basename, dirname, relative } from 'node:path';
import { readBytes, type SystemCall } from './system-calls.ts';

/** What happened to the disk below one folder, and what the program said meanwhile, in order. Nodes are numbered. */
export type DiskEvent =
  | { readonly kind: 'make'; readonly folder: number; readonly name: string; readonly node: number }
  | { readonly kind: 'make-folder'; readonly folder: number; readonly name: string; readonly node: number }
  | { readonly kind: 'remove'; readonly folder: number; readonly name: string }
  | {
      readonly kind: 'rename';
      readonly folder: number;
      readonly name: string;
      readonly toFolder: number;
      readonly toName: string;
    }
  | { readonly kind: 'write'; readonly node: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly node: number; readonly length: number }
  | { readonly kind: 'sync'; readonly node: number }
  /** Written to the standard output. */
  | { readonly kind: 'say'; readonly text: string };

/** The number of the watched folder itself. */
export const rootNode = 0;

/** The log that lies beside a database and in its name only speeds up reading; no promise rests on it. */
const isIndexOfLog = (path: string): boolean => path.endsWith('-shm');

interface Descriptor {
  readonly node: number;
  readonly path: string;
  /** Null appends. */
  position: number | null;
}

/** Translates the calls of a traced program; throws when one does to a watched file what is not known here. */
export function readDiskLog(calls: readonly SystemCall[], root: string): DiskEvent[] {
  const events: DiskEvent[] = [];
  const nodes = new Map<string, number>([['', rootNode]]);
  const sizes = new Map<number, number>();
  const descriptors = new Map<number, Descriptor>();
  let made = rootNode;

  /** The path below the root, or null outside it. */
  function locate(argument: string | undefined): string | null {
    const path = relative(root, readBytes(argument).toString('utf8'));
    return path.startsWith('..') || isIndexOfLog(path) ? null : path;
  }
  function place(path: string): { folder: number; name: string } {
    const folder = nodes.get(dirname(path) === '.' ? '' : dirname(path));
    if (folder === undefined) throw new Error('The trace does not tell of a folder that is used.');
    return { folder, name: basename(path) };
  }
  function make(path: string, kind: 'make' | 'make-folder'): number {
    made += 1;
    events.push({ kind, ...place(path), node: made });
    nodes.set(path, made);
    sizes.set(made, 0);
    return made;
  }
  function cut(node: number, length: number): void {
    events.push({ kind: 'cut', node, length });
    sizes.set(node, length);
  }
  function open({ args: [, name, flags = ''], result }: SystemCall): void {
    const path = locate(name);
    if (path === null) return;
    const node = nodes.get(path) ?? make(path, 'make');
    if (flags.includes('O_TRUNC') && (sizes.get(node) ?? 0) > 0) cut(node, 0);
    descriptors.set(result, { node, path, position: flags.includes('O_APPEND') ? null : 0 });
  }
  function write(file: Descriptor, argument: string | undefined, at: number | null): void {
    const bytes = readBytes(argument);
    const size = sizes.get(file.node) ?? 0;
    const offset = at ?? file.position ?? size;
    events.push({ kind: 'write', node: file.node, offset, bytes });
    sizes.set(file.node, Math.max(size, offset + bytes.length));
    if (at === null && file.position !== null) file.position += bytes.length;
  }
  function rename(from: string | undefined, to: string | undefined): void {
    const [path, target] = [locate(from), locate(to)];
    if (path === null && target === null) return;
    if (path === null || target === null) throw new Error('A file was moved out of or into the folder.');
    const { folder: toFolder, name: toName } = place(target);
    events.push({ kind: 'rename', ...place(path), toFolder, toName });
    for (const [known, node] of [...nodes]) {
      if (known !== path && !known.startsWith(`${path}/`)) continue;
      nodes.delete(known);
      nodes.set(target + known.slice(path.length), node);
    }
  }
  function remove(argument: string | undefined): void {
    const path = locate(argument);
    if (path === null) return;
    events.push({ kind: 'remove', ...place(path) });
    nodes.delete(path);
  }

  /** Calls on a file that is open. */
  function takeDescriptorCall({ name, args }: SystemCall): void {
    if (name === 'write' && args[0] === '1') {
      events.push({ kind: 'say', text: readBytes(args[1]).toString('utf8') });
      return;
    }
    const file = descriptors.get(Number(name === 'mmap' ? args[4] : args[0]));
    if (file === undefined) return;
    if (name === 'close') descriptors.delete(Number(args[0]));
    else if (name === 'fsync' || name === 'fdatasync') events.push({ kind: 'sync', node: file.node });
    else if (name === 'write') write(file, args[1], null);
    else if (name === 'pwrite64') write(file, args[1], Number(args[3]));
    else if (name === 'ftruncate') cut(file.node, Number(args[1]));
    else if (name === 'lseek' || (name === 'mmap' && !args[2]?.includes('PROT_WRITE'))) return;
    else throw new Error(`The model knows no ${name} of an open file: ${file.path}`);
  }

  for (const call of calls) {
    const { name, args } = call;
    if (call.result < 0) continue;
    if (name === 'openat' && args[0] === 'AT_FDCWD') open(call);
    else if (name === 'mkdir' || name === 'mkdirat') {
      const path = locate(args[name === 'mkdir' ? 0 : 1]);
      if (path !== null && path !== '') make(path, 'make-folder');
    } else if (name === 'rename') rename(args[0], args[1]);
    else if (name === 'renameat' || name === 'renameat2') rename(args[1], args[3]);
    else if (name === 'unlink') remove(args[0]);
    else if (name === 'unlinkat' || name === 'rmdir') remove(args[name === 'rmdir' ? 0 : 1]);
    else if (/^(truncate|link|linkat|symlink|symlinkat|creat|open)$/.test(name)) {
      if (args.some((text) => text.startsWith('"') && locate(text) !== null))
        throw new Error(`The model knows no ${name}.`);
    } else takeDescriptorCall(call);
  }
  return events;
}
