import * as v from 'valibot';
import type { AuditHead, AuditStore } from '../audit-ports.ts';
import type { Clock } from '../../lib/clock.ts';
import type { SecretReading, SecretStore } from '../ports.ts';
import type { Log } from '../../lib/log.ts';

const AnchorSchema = v.pipe(
  v.string(),
  v.regex(/^(0|[1-9]\d{0,14}):[0-9a-f]{64}$/),
  v.transform((text): AuditHead => {
    const [seq = '', hash = ''] = text.split(':');
    return { seq: Number(seq), hash };
  }),
);

/** The keychain item that holds the head of one server's audit log. */
export function anchorName(profile: string): string {
  return `audit-head:${profile}`;
}

/** The head that the keychain holds: null where there is none, or where it cannot be read. */
export function parseAnchor(reading: SecretReading): AuditHead | null {
  if (reading.kind !== 'found') return null;
  const anchor = v.safeParse(AnchorSchema, reading.secret);
  return anchor.success ? anchor.output : null;
}

/** Keeps the head of the log in the keychain, so that a log cut short is noticed. Never waited for. */
export interface AuditAnchor {
  /** Keeps the present head, at most every 30 s. */
  soon(): void;
  /** Keeps the present head now; resolves when it is kept or could not be. */
  now(): Promise<void>;
  /** No further head is kept. */
  stop(): void;
}

export interface AuditAnchorOptions {
  readonly profile: string;
  readonly audit: Pick<AuditStore, 'head' | 'verify'>;
  readonly secrets: Pick<SecretStore, 'read' | 'write'>;
  readonly clock: Clock;
  readonly log: Log;
}

const pauseMilliseconds = 30_000;

/** Opens the anchor of a log that is open. Before the first head is kept, the log is held against the last one. */
export function createAuditAnchor({ profile, audit, secrets, clock, log }: AuditAnchorOptions): AuditAnchor {
  const name = anchorName(profile);
  /** A broken log leaves its last good head where it is, or the next start would not notice. */
  let state: 'unverified' | 'whole' | 'broken' | 'stopped' = 'unverified';
  let kept: string | null = null;
  let triedAt = -Infinity;
  let cancelSoon: (() => void) | undefined;
  let last: Promise<void> = Promise.resolve();

  async function verify(): Promise<void> {
    const reading = await secrets.read(name);
    if (reading.kind === 'unavailable') return;
    const anchor = parseAnchor(reading);
    if (reading.kind === 'found' && anchor === null) log('audit-head-unreadable');
    // What is before the kept head was walked when it was kept; the command walks all of it.
    const verification = await audit.verify(anchor, anchor?.seq);
    if (state === 'stopped') return;
    if (!verification.ok) {
      log('audit-unread', { code: verification.failure.code });
      return;
    }
    state = verification.value.kind;
    if (verification.value.kind === 'broken') {
      log('audit-broken', { seq: verification.value.seq, reason: verification.value.reason });
    }
  }

  async function keep(): Promise<void> {
    triedAt = clock.now();
    if (state === 'unverified') await verify();
    if (state !== 'whole') return;
    const head = await audit.head();
    if (!head.ok) {
      log('audit-unread', { code: head.failure.code });
      return;
    }
    const text = `${head.value.seq}:${head.value.hash}`;
    if (head.value.seq === 0 || text === kept) return;
    const written = await secrets.write(name, text);
    if (written.kind === 'done') kept = text;
    else log('audit-head-not-kept', { keychain: written.keychain });
  }

  function now(): Promise<void> {
    cancelSoon?.();
    cancelSoon = undefined;
    last = last.then(keep);
    return last;
  }

  return {
    soon() {
      if (cancelSoon !== undefined || state === 'broken' || state === 'stopped') return;
      // A clock that was set back must not make the wait longer.
      const wait = Math.min(pauseMilliseconds, Math.max(0, triedAt + pauseMilliseconds - clock.now()));
      cancelSoon = clock.after(wait, () => void now());
    },
    now,
    stop() {
      cancelSoon?.();
      cancelSoon = undefined;
      state = 'stopped';
    },
  };
}
