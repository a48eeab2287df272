import {
  succeed,
  type AccessLevel,
  type Handlers,
  type LookUp,
  type Preferences,
  type Result,
  type Submission,
  type TerminalStatus,
} from '../../../preload/contract/index.ts';
import type { AccessService, Caller } from './access-service.ts';
import { failMaybeSent, failNotSent } from '../failures.ts';

export interface AccessGuardDependencies {
  readonly access: Pick<AccessService, 'caller'>;
  readonly loadPreferences: () => Promise<Pick<Preferences, 'ownAccount'>>;
  /** Milliseconds since some moment of this run, by a clock that nobody can set. */
  readonly elapsed: () => number;
}

/**
 * What customers may do in any ten minutes, more than a queue of them does: whoever scans made-up ids one after the
 * other, or has the page at their command, must not get to everybody's account, to all the paper, or fill the server.
 */
const customerLimits = { lookUps: 20, creates: 40, prints: 20 };
const limitWindow = 10 * 60_000;

type Handle<I, O> = (input: I) => Promise<Result<O>>;

/**
 * Puts the guard before every handler: what each level may ask, and which answers are kept from a page that was locked
 * or left while they were on their way. The table names every channel; one that is missing does not compile.
 */
export function guardHandlers(handlers: Handlers, dependencies: AccessGuardDependencies): Handlers {
  const { access, loadPreferences, elapsed } = dependencies;
  const { account, outbox, directory, storage, terminal, preferences, visit, activity, devices } = handlers;

  const mayLookUp = createAllowance(customerLimits.lookUps, limitWindow, elapsed);
  const mayCreate = createAllowance(customerLimits.creates, limitWindow, elapsed);
  const mayPrint = createAllowance(customerLimits.prints, limitWindow, elapsed);

  /** Asks for the level first, and hands over what the handler answers as `finish` has it. */
  function admit<I, O>(
    handle: Handle<I, O>,
    isAdmitted: (level: AccessLevel, input: I) => boolean | Promise<boolean>,
    finish: (answer: Result<O>, caller: Caller) => Result<O> | Promise<Result<O>> = (answer) => answer,
  ): Handle<I, O> {
    return async (input) => {
      const caller = await access.caller();
      if (!(await isAdmitted(caller.level, input))) return failNotSent('staff-only');
      return finish(await handle(input), caller);
    };
  }

  /** For whoever is there; what is answered concerns nobody. */
  const everyone = <I, O>(handle: Handle<I, O>): Handle<I, O> => handle;
  /** For staff; what is answered concerns nobody, so that it may come late. */
  const staff = <I, O>(handle: Handle<I, O>) => admit(handle, isStaff);
  /** For staff; the answer is about people. */
  const staffReading = <I, O>(handle: Handle<I, O>) => admit(handle, isStaff, keepFromOthers);
  /** For staff; the answer tells the end of the key. */
  const staffStatus = <I>(handle: Handle<I, TerminalStatus>) => admit(handle, isStaff, withoutKeyEnding);
  /** For staff; the answer says what became of a change. */
  const staffChange = <I>(handle: Handle<I, Submission>) => admit(handle, isStaff, concludeChange);

  return {
    account: {
      create: admit(
        account.create,
        (level) => isStaff(level) || (level === 'customer' && mayCreate()),
        concludeChange,
      ),
      get: admit(
        account.get,
        async (level) =>
          isStaff(level) || (level === 'customer' && (await loadPreferences()).ownAccount && mayLookUp()),
        (answer, caller) => withoutChanges(keepFromOthers(answer, caller), caller),
      ),
      update: staffChange(account.update),
      remove: staffChange(account.remove),
    },
    outbox: {
      summary: everyone(outbox.summary),
      list: staffReading(outbox.list),
      get: staffReading(outbox.get),
      compare: staffReading(outbox.compare),
      resolve: staffChange(outbox.resolve),
      sendNow: staff(outbox.sendNow),
    },
    directory: {
      search: staffReading(directory.search),
      recent: staffReading(directory.recent),
      forget: staff(directory.forget),
      state: staff(directory.state),
      setRetention: staff(directory.setRetention),
    },
    storage: { report: everyone(storage.report), repair: staff(storage.repair) },
    terminal: {
      status: admit(terminal.status, () => true, withoutKeyEnding),
      storeKey: staffStatus(terminal.storeKey),
      forgetKey: staffStatus(terminal.forgetKey),
      chooseServer: staffStatus(terminal.chooseServer),
      testConnection: staff(terminal.testConnection),
      close: staff(terminal.close),
    },
    preferences: { read: everyone(preferences.read), save: staff(preferences.save) },
    // Who may set the PIN, the access service knows best.
    access: {
      state: everyone(handlers.access.state),
      unlock: everyone(handlers.access.unlock),
      lock: everyone(handlers.access.lock),
      setPin: everyone(handlers.access.setPin),
    },
    visit: { end: everyone(visit.end) },
    activity: { today: staff(activity.today) },
    devices: {
      state: everyone(devices.state),
      printers: staff(devices.printers),
      // Which printer, only staff say.
      print: admit(
        devices.print,
        (level, { printer }) =>
          isStaff(level) || (level === 'customer' && printer === undefined && mayPrint()),
      ),
    },
  };
}

function isStaff(level: AccessLevel): boolean {
  return level === 'staff';
}

/** Withholds what was read for a person who has left the terminal since. */
function keepFromOthers<O>(answer: Result<O>, caller: Caller): Result<O> {
  return caller.isStillAuthorized() ? answer : failNotSent('staff-only');
}

/** The end of the key tells staff which one it is, and nobody else anything they should know. */
function withoutKeyEnding(answer: Result<TerminalStatus>, caller: Caller): Result<TerminalStatus> {
  if (!answer.ok || (isStaff(caller.level) && caller.isStillAuthorized())) return answer;
  return succeed({ ...answer.value, key: { ...answer.value.key, ending: null } });
}

/** Customers see their account, not what staff have still to send for it. */
function withoutChanges(answer: Result<LookUp>, { level }: Caller): Result<LookUp> {
  return answer.ok && level !== 'staff' ? succeed({ ...answer.value, changes: [] }) : answer;
}

/**
 * What became of a change. Other people's accounts that look the same are for staff alone. A counter that was locked
 * meanwhile still hears the rest: its page holds what was typed anyway, and staff would save it twice.
 */
async function concludeChange(answer: Result<Submission>, caller: Caller): Promise<Result<Submission>> {
  // `staff-only` would say that nothing was done.
  if (!caller.isStillAuthorized() && (await caller.finalLevel()) !== 'locked')
    return failMaybeSent('connection-lost');
  if (!answer.ok || answer.value.kind !== 'looks-like') return answer;
  const isForStaff = isStaff(caller.level) && isStaff(caller.present());
  return isForStaff ? answer : succeed({ kind: 'looks-like', accounts: [], waiting: [] });
}

/** Whether one more is allowed now; if so it is counted. */
type Allowance = () => boolean;

/**
 * Allows so many in any stretch of so many milliseconds. `elapsed`: milliseconds since some moment of this run, by a
 * clock that nobody can set.
 */
function createAllowance(max: number, milliseconds: number, elapsed: () => number): Allowance {
  let taken: readonly number[] = [];
  return () => {
    const now = elapsed();
    taken = taken.filter((moment) => now - moment < milliseconds);
    if (taken.length >= max) return false;
    taken = [...taken, now];
    return true;
  };
}
