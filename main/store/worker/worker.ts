import { setImmediate, setInterval, setTimeout } from 'node:timers';
import { parentPort } from 'node:worker_threads';
import { createAuditClock } from '../audit/entry.ts';
import { answerCall } from './call-handlers.ts';
import type { CallName } from './calls.ts';
import { describeError, StoreError } from '../files/store-error.ts';
import { openInMemory, openOnDisk, type FilesOpening, type StoreFiles } from '../files/store-files.ts';
import type { CallRequest, WorkerMessage, WorkerRequest } from './messages.ts';

/** The store's thread: opens the files of one server's data and answers what main asks of them. */
if (parentPort === null) throw new StoreError('defect', 'not-a-thread');
const main = parentPort;
let files: StoreFiles | null = null;

/** How long a copy waits at a time while it would hold somebody up, in milliseconds. */
const copyDelay = 1000;
let isCopyPlanned = false;

/** Copies and ended changes grow old while nobody asks for anything; milliseconds. */
const maintenanceEvery = 60 * 60 * 1000;

/** Milliseconds before each step of folding the directory anew. */
const refoldPause = 50;

function send(message: WorkerMessage): void {
  main.postMessage(message);
}

function report(event: string, details: Record<string, string>): void {
  send({ kind: 'news', event, details });
}

function open(request: Extract<WorkerRequest, { kind: 'open' }>): void {
  try {
    const opening = openPlace(request);
    if (opening.kind === 'open') files = opening.files;
    send(opening.kind === 'open' ? { kind: 'open' } : opening);
  } catch (error) {
    send({ kind: 'failed', code: describeError(error) });
  } finally {
    if (request.place.kind === 'disk') request.place.key.fill(0);
  }
  // What an earlier run left uncopied; nobody waits for it.
  setImmediate(askForCopy);
  setInterval(askForCopy, maintenanceEvery).unref();
  setTimeout(refoldDirectory, refoldPause).unref();
}

function openPlace({ place, run, limits }: Extract<WorkerRequest, { kind: 'open' }>): FilesOpening {
  const clock = createAuditClock(run);
  if (place.kind === 'memory') return { kind: 'open', files: openInMemory(clock) };
  const news = (event: string, trouble: string) => report(event, { trouble });
  return openOnDisk(place.folder, place.key, { limits, clock, notify: news });
}

async function answer<N extends CallName>({ number, name, values }: CallRequest<N>): Promise<void> {
  if (files === null) return;
  const result = await answerCall(files, name, values, (call, code) =>
    report('store-call-failed', { call, code }),
  );
  send({ kind: 'reply', number, result });
  if (files.isOpen && files.isCopyDue) planCopy();
}

/** Takes the copy that is due as soon as it holds nobody up. */
function planCopy(): void {
  if (isCopyPlanned) return;
  isCopyPlanned = true;
  setImmediate(copyWhenQuiet);
}

function copyWhenQuiet(): void {
  if (files?.isOpen !== true) return;
  if (!files.isCopyQuick) {
    setTimeout(copyWhenQuiet, copyDelay).unref();
    return;
  }
  isCopyPlanned = false;
  if (files.isCopyDue) copyOutbox();
}

function askForCopy(): void {
  if (files?.isOpen !== true) return;
  files.noteCopyAsked();
  planCopy();
}

function copyOutbox(): void {
  if (files?.isOpen !== true) return;
  try {
    files.copyOutbox();
  } catch (error) {
    report('outbox-not-copied', { code: describeError(error) });
  }
}

/** Folds the directory anew where that is due, in small steps between which calls are answered. */
function refoldDirectory(): void {
  if (files?.isOpen !== true) return;
  try {
    if (files.refoldDirectory()) setTimeout(refoldDirectory, refoldPause).unref();
  } catch (error) {
    report('directory-not-refolded', { code: describeError(error) });
  }
}

function close(): void {
  copyOutbox();
  try {
    if (files?.isOpen === true) files.close();
  } catch (error) {
    report('store-not-closed', { code: describeError(error) });
  }
  // Nothing else keeps the thread.
  main.close();
}

main.on('message', (request: WorkerRequest) => {
  if (request.kind === 'open') open(request);
  else if (request.kind === 'close') close();
  else void answer(request);
});
