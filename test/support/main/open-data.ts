import { succeed } from '../../../preload/contract/index.ts';
import { createLookUpsUnderWay } from '../../../main/core/accounts/look-up.ts';
import type { AccountClient } from '../../../main/core/ports.ts';
import type { OpenData } from '../../../main/core/profiles/profile-session.ts';
import { canaryKey, createFakeClient, practiceUrl } from './fakes.ts';
import { changeId } from '../../main/core/outbox/samples.ts';
import { createTurnedClock } from '../../main/core/outbox/turned-clock.ts';
import { FakeDisk } from '../../main/core/profiles/fake-disk.ts';
import { IdleOutbox } from '../../main/core/profiles/idle-outbox.ts';

/** Open data of the chosen server, a client that notes what it is asked, and a clock, for the services on them. */
export async function openData() {
  const disk = new FakeDisk();
  const opening = await disk.open();
  if (opening.kind !== 'open') throw new Error('not open');
  const { store } = opening;
  const clock = createTurnedClock();
  const lines: string[] = [];
  const log = (event: string) => void lines.push(event);
  const client = createFakeClient({ baseUrl: practiceUrl, apiKey: canaryKey, acceptsForeignIds: false });
  const asked: (string | undefined)[] = [];
  const terminal = {
    answer: succeed<AccountClient>(client),
    client(profile?: string) {
      asked.push(profile);
      return Promise.resolve(terminal.answer);
    },
  };
  let ids = 100;
  const outbox = new IdleOutbox({
    store: store.outbox,
    client: () => terminal.client('official'),
    clock,
    random: () => 0.5,
    newId: () => changeId((ids += 1)),
    isPersistent: true,
    onChanged: () => undefined,
    onConfirmed: () => undefined,
    onGone: () => undefined,
    log,
  });
  const data: OpenData = { profile: 'official', isPersistent: true, store, outbox };
  const storage = {
    opening: succeed<OpenData>(data),
    open: () => Promise.resolve(storage.opening),
  };
  return {
    data,
    disk,
    outbox,
    client,
    terminal,
    storage,
    underWay: createLookUpsUnderWay(),
    clock,
    log,
    lines,
    asked,
  };
}
