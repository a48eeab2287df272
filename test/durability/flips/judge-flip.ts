import type { Reader } from './reader.ts';
import type { Reading } from './reading.ts';
import type { FileKind, SampleData } from './sample-data.ts';

type Found = Awaited<ReturnType<Reader['read']>>;

/** `seen`: the damage was told of. `harmless`: everything is as it was. Anything else is what went wrong. */
export function judgeFlip(kind: FileKind, found: Found, data: SampleData, copies: number): string {
  if (found.kind === 'crash') return `the process ended: ${found.words}`;
  if (found.kind === 'failed') return 'said to be a refusal of the disk';
  if (found.kind === 'open') return kind === 'copy' ? 'no damage was seen' : judgeContent(kind, found, data);
  if (kind === 'directory' || kind === 'log of the directory') return 'the outbox was said to be damaged';
  if (!found.restored) return 'no copy of the outbox could be used';
  // With a flipped copy the outbox was damaged too, so that the copies are asked for.
  if (kind !== 'copy') return found.copies === copies ? 'seen' : 'a copy was not offered';
  if (found.copies === copies) return 'harmless';
  return found.copies === copies - 1 ? 'seen' : 'a whole copy was not offered';
}

function judgeContent(kind: FileKind, found: Extract<Reading, { kind: 'open' }>, data: SampleData): string {
  const strange = found.things.find(([name, condition]) => data.history.get(name)?.has(condition) !== true);
  if (strange !== undefined) return `never written: ${strange.join(' ')}`;
  const now = new Map(found.things);
  const expected = [...data.last].filter(([name, condition]) => name !== 'copy' && condition !== 'forgotten');
  const changed = expected.filter(([name, condition]) => now.get(name) !== condition);
  const outboxChanged = changed.some(([name]) => name.startsWith('change '));
  // A log that is cut short is noticed by the head of the audit log that the keychain holds.
  const outboxSeen = found.failures.length > 0 || !found.logWhole;
  if (outboxChanged) return outboxSeen ? 'seen' : 'changes are lost and nobody is told';
  if (outboxSeen || found.directorySetAside) return 'seen';
  // What the directory's own log loses is how accounts were seen last; older sightings are true as well.
  if (changed.length > 0 && kind !== 'log of the directory') return 'accounts are lost and nobody is told';
  return 'harmless';
}
