import type { ServerChoice } from '../../../preload/contract/index.ts';
import type { AuditStore, AuditVerdict } from '../audit-ports.ts';
import type { SecretStore, TerminalSettingsStore } from '../ports.ts';
import { nameProfile } from '../profiles/server-profile.ts';
import type { OpenStore, StoreFolders } from '../store-ports.ts';
import { anchorName, parseAnchor } from '../profiles/audit-anchor.ts';
import type { DataKeyProvider } from '../profiles/data-key.ts';

/** 0: the log is whole. 1: it is broken. 3: it cannot be opened, and a sentence says why. */
export type AuditExitCode = 0 | 1 | 3;

export interface AuditCommandDependencies {
  readonly settings: Pick<TerminalSettingsStore, 'load'>;
  readonly secrets: SecretStore;
  readonly folders: StoreFolders;
  readonly dataKey: Pick<DataKeyProvider, 'find'>;
  readonly openStore: OpenStore;
  /** Writes one line of JSON for other programs; resolves when more can be taken. */
  readonly writeLine: (line: string) => Promise<void>;
  /** Tells a person in one sentence why there is nothing to tell. */
  readonly complain: (sentence: string) => void;
}

const pageLength = 500;

/** Why data cannot be opened, in words for who typed the command. */
const complaints = {
  practice: 'The practice server keeps no audit log.',
  nothing: 'There is no data of the chosen server on this terminal.',
  locked: 'The keychain is locked or does not answer. Unlock it and try again.',
  absent: 'There is no keychain here, so the data of this terminal cannot be read.',
  'key-missing': 'The keychain does not hold the key of this data.',
  'wrong-key': 'The key in the keychain is not the key of this data.',
  damaged: 'The file with the audit log is damaged. Open the app to repair it.',
  failed: 'The data cannot be read from the disk.',
  'not-noted': 'This export could not be noted in the log itself.',
} as const;

interface OpenLog {
  readonly kind: 'open';
  readonly audit: AuditStore;
  readonly close: () => Promise<void>;
}

type LogOpening = OpenLog | { readonly kind: Exclude<keyof typeof complaints, 'not-noted'> };

/**
 * Runs `--audit=verify` or `--audit=export` on the chosen server's log: JSON lines, the last one the
 * verdict. Never makes a key or a file where there is none.
 */
export async function runAuditCommand(
  command: 'verify' | 'export',
  dependencies: AuditCommandDependencies,
): Promise<AuditExitCode> {
  const { settings, secrets, complain, writeLine } = dependencies;
  const choice = await settings.load();
  const name = anchorName(nameProfile(choice));
  const opened = await openLog(choice, dependencies);
  if (opened.kind !== 'open') {
    // The keychain may know of a log that is not there any more.
    const isGone = opened.kind === 'nothing' && (await secrets.read(name)).kind === 'found';
    if (isGone) return writeFinding({ kind: 'broken', seq: 1, reason: 'anchor' }, writeLine);
    complain(complaints[opened.kind]);
    return 3;
  }
  try {
    const anchor = await secrets.read(name);
    if (anchor.kind === 'unavailable') {
      complain(complaints.locked);
      return 3;
    }
    const isRead = command === 'verify' || (await exportEntries(opened.audit, dependencies));
    const finding = isRead ? await opened.audit.verify(parseAnchor(anchor)) : null;
    if (!finding?.ok) {
      complain(complaints.failed);
      return 3;
    }
    if (finding.value.kind === 'whole' && command === 'export') {
      const { seq, hash } = finding.value.head;
      await secrets.write(name, `${seq}:${hash}`);
    }
    return await writeFinding(finding.value, writeLine);
  } finally {
    await opened.close();
  }
}

async function openLog(
  choice: ServerChoice,
  { folders, dataKey, openStore }: AuditCommandDependencies,
): Promise<LogOpening> {
  if (choice.kind === 'practice') return { kind: 'practice' };
  const profile = nameProfile(choice);
  try {
    if (!(await folders.hasData(profile))) return { kind: 'nothing' };
    const finding = await dataKey.find(profile);
    if (finding.kind !== 'found') return { kind: finding.kind };
    const opening = await openStore({
      kind: 'disk',
      folder: await folders.prepare(profile),
      key: finding.key,
    });
    if (opening.kind !== 'open') return { kind: opening.kind };
    const { store } = opening;
    return { kind: 'open', audit: store.audit, close: () => store.close() };
  } catch {
    return { kind: 'failed' };
  }
}

/** Writes every entry, the one of this export among them; false where the log cannot be read. */
async function exportEntries(
  audit: AuditStore,
  { writeLine, complain }: Pick<AuditCommandDependencies, 'writeLine' | 'complain'>,
): Promise<boolean> {
  const noted = await audit.append({ event: 'log-exported', role: 'person' });
  if (!noted.ok) complain(complaints['not-noted']);
  for (let seq = 0; ;) {
    const page = await audit.read(seq, pageLength);
    if (!page.ok) return false;
    for (const entry of page.value) await writeLine(JSON.stringify(entry));
    const last = page.value.at(-1);
    if (last === undefined) return true;
    seq = last.seq;
  }
}

async function writeFinding(
  finding: AuditVerdict,
  writeLine: AuditCommandDependencies['writeLine'],
): Promise<AuditExitCode> {
  if (finding.kind === 'whole') {
    await writeLine(JSON.stringify({ verdict: 'whole', entries: finding.entries }));
    return 0;
  }
  await writeLine(JSON.stringify({ verdict: 'broken', seq: finding.seq, reason: finding.reason }));
  return 1;
}
