import {
  events,
  parsePayload,
  type Announce,
  type Event,
  type EventName,
} from '../../preload/contract/index.ts';
import type { Log } from '../lib/log.ts';

export interface AnnouncerDependencies {
  /** Hands one parsed payload to the page, if there is one. */
  readonly send: (name: EventName, payload: unknown) => void;
  readonly log: Log;
}

/**
 * Main's side of every event. A payload leaves only as its schema has it: what is in excess is dropped,
 * what does not fit is logged by its event's name and not sent. Never throws: who announces a change has
 * made it already.
 */
export function createAnnouncer({ send, log }: AnnouncerDependencies): Announce {
  const announce = (name: EventName, event: Event) => (payload: unknown) => {
    try {
      const parsed = parsePayload(event, payload);
      if (parsed === null) log('announcement-unfit', { event: name });
      else send(name, parsed.payload);
    } catch {
      log('announcement-failed', { event: name });
    }
  };
  return {
    outbox: { onChanged: announce('outbox:onChanged', events.outbox.onChanged) },
    storage: { onChanged: announce('storage:onChanged', events.storage.onChanged) },
    terminal: { onCloseAsked: announce('terminal:onCloseAsked', events.terminal.onCloseAsked) },
    devices: { onChanged: announce('devices:onChanged', events.devices.onChanged) },
  };
}
