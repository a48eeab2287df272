import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeededRandom } from '../seeded-random.ts';
import { rootNode, type DiskEvent } from './disk-log.ts';

/** What a disk that loses its power has of what was not synced. */
export const cutKinds = ['kept', 'dropped', 'some', 'torn'] as const;

export type CutKind = (typeof cutKinds)[number];

type ContentEvent = Extract<DiskEvent, { kind: 'write' | 'cut' }>;
type NameEvent = Extract<DiskEvent, { kind: 'make' | 'make-folder' | 'remove' | 'rename' }>;

/** Drives write whole sectors; within one write any of them may be missing. */
const sectorLength = 512;

interface Content {
  durable: Buffer;
  waiting: ContentEvent[];
}

/** A folder with everything below it. */
export type Tree = Map<string, Buffer | Tree>;

/**
 * A disk with its cache. A file's content is durable after a sync of the file; a name (made, changed, taken away)
 * after a sync of its folder. What is not durable is on the disk or not, in any combination; the names of one
 * folder change on the disk in their order, as every journal of a file system keeps it.
 */
export class Disk {
  readonly #contents = new Map<number, Content>();
  readonly #folders = new Map<number, Map<string, number>>([[rootNode, new Map()]]);
  #names: NameEvent[] = [];

  apply(event: DiskEvent): void {
    switch (event.kind) {
      case 'make':
        this.#contents.set(event.node, { durable: Buffer.alloc(0), waiting: [] });
        this.#names.push(event);
        break;
      case 'make-folder':
        this.#folders.set(event.node, new Map());
        this.#names.push(event);
        break;
      case 'remove':
      case 'rename':
        this.#names.push(event);
        break;
      case 'write':
      case 'cut':
        this.#contents.get(event.node)?.waiting.push(event);
        break;
      case 'sync':
        this.#sync(event.node);
        break;
      case 'say':
        break;
    }
  }

  /** What is there when the power comes back. */
  cut(kind: CutKind, random: SeededRandom): Tree {
    const entries = new Map([...this.#folders].map(([node, names]) => [node, new Map(names)]));
    const kept = new Map(
      [...this.#folders.keys()].map((node) => [node, this.#countKept(node, kind, random)]),
    );
    for (const event of this.#names) {
      const lots = foldersOf(event).map((folder) => kept.get(folder) ?? 0);
      for (const folder of foldersOf(event)) kept.set(folder, (kept.get(folder) ?? 0) - 1);
      if (lots.some((left) => left > 0)) changeNames(entries, event);
    }
    const share = random.next();
    const build = (folder: number): Tree => {
      const tree: Tree = new Map();
      for (const [name, node] of entries.get(folder) ?? []) {
        const file = this.#contents.get(node);
        if (file === undefined) tree.set(name, build(node));
        else tree.set(name, loseSome(file, kind, share, random));
      }
      return tree;
    };
    return build(rootNode);
  }

  #countKept(folder: number, kind: CutKind, random: SeededRandom): number {
    const waiting = this.#names.filter((event) => foldersOf(event).includes(folder)).length;
    if (kind === 'kept') return waiting;
    return kind === 'dropped' ? 0 : random.below(waiting + 1);
  }

  #sync(node: number): void {
    const file = this.#contents.get(node);
    if (file !== undefined) {
      file.durable = changeContent(file.durable, file.waiting);
      file.waiting = [];
      return;
    }
    const durable = this.#names.filter((event) => foldersOf(event).includes(node));
    for (const event of durable) changeNames(this.#folders, event);
    this.#names = this.#names.filter((event) => !durable.includes(event));
  }
}

function foldersOf(event: NameEvent): number[] {
  return event.kind === 'rename' ? [...new Set([event.folder, event.toFolder])] : [event.folder];
}

function changeNames(folders: Map<number, Map<string, number>>, event: NameEvent): void {
  const names = folders.get(event.folder);
  if (event.kind === 'make' || event.kind === 'make-folder') names?.set(event.name, event.node);
  if (event.kind === 'remove') names?.delete(event.name);
  if (event.kind !== 'rename') return;
  const node = names?.get(event.name);
  names?.delete(event.name);
  if (node !== undefined) folders.get(event.toFolder)?.set(event.toName, node);
}

function loseSome(file: Content, kind: CutKind, share: number, random: SeededRandom): Buffer {
  const lasting = file.waiting.flatMap((event) => survive(event, kind, share, random));
  return changeContent(file.durable, lasting);
}

/** The parts of one change of a file that reached the disk. */
function survive(event: ContentEvent, kind: CutKind, share: number, random: SeededRandom): ContentEvent[] {
  if (kind === 'dropped') return [];
  if (kind === 'kept') return [event];
  if (kind === 'some' || event.kind === 'cut') return random.chance(share) ? [event] : [];
  const parts: ContentEvent[] = [];
  for (let start = 0; start < event.bytes.length;) {
    const toBoundary = sectorLength - ((event.offset + start) % sectorLength);
    const bytes = event.bytes.subarray(start, start + toBoundary);
    if (random.chance(share)) parts.push({ ...event, offset: event.offset + start, bytes });
    start += toBoundary;
  }
  return parts;
}

/** A new buffer with these changes made; the old one stays as it is. */
function changeContent(content: Buffer, events: readonly ContentEvent[]): Buffer {
  const ends = events.map((event) =>
    event.kind === 'cut' ? event.length : event.offset + event.bytes.length,
  );
  const changed = Buffer.alloc(ends.reduce((longest, end) => Math.max(longest, end), content.length));
  content.copy(changed);
  let length = content.length;
  for (const event of events) {
    if (event.kind === 'write') {
      event.bytes.copy(changed, event.offset);
      length = Math.max(length, event.offset + event.bytes.length);
    } else {
      changed.fill(0, Math.min(event.length, length), length);
      length = event.length;
    }
  }
  return changed.subarray(0, length);
}

/** Lays a tree out as real files below a folder that is there. */
export function layOut(tree: Tree, folder: string): void {
  for (const [name, node] of tree) {
    const path = join(folder, name);
    if (Buffer.isBuffer(node)) {
      writeFileSync(path, node, { mode: 0o600 });
    } else {
      mkdirSync(path, { mode: 0o700 });
      layOut(node, path);
    }
  }
}
