import type { Protocol, session, Session, WebContents, WebRequest } from 'electron';
import { NotImplemented, standIn } from '../stand-in.ts';
import { createEvents, type EventSource } from './events.ts';

type PermissionRequest = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type PermissionCheck = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type BeforeRequest = NonNullable<Parameters<WebRequest['onBeforeRequest']>[0]>;
export type RequestDetails = Parameters<Extract<BeforeRequest, (...input: never[]) => void>>[0];
export type Permission = Parameters<PermissionCheck>[1];
type ProtocolHandler = Parameters<Protocol['handle']>[1];

/** What main has set on a session, as the host needs it. */
export interface HostSession {
  readonly session: Session;
  readonly events: EventSource<Session>;
  /** The handler of a scheme (Protocol.handle), if main has registered one. */
  protocolHandler(scheme: string): ProtocolHandler | undefined;
  /** WebRequest.onBeforeRequest: whether main cancels a request. Without a listener nothing is cancelled. */
  isCancelled(details: RequestDetails): Promise<boolean>;
  /** Both handlers must agree; a missing one grants, as Electron does. */
  isGranted(permission: Permission, contents: WebContents, origin: string): Promise<boolean>;
}

const known = {
  emitted: ['will-download'],
  // Chromium's profile refuses these devices before anybody is asked.
  never: ['select-hid-device', 'select-usb-device', 'select-serial-port'],
};

/** The stand-in of one `session`. It lives in memory: Chromium's profile is thrown away at the end. */
function createSession(partition: string): HostSession {
  if (partition.startsWith('persist:')) throw new NotImplemented('a persistent session');
  const name = `session('${partition}')`;
  const protocolHandlers = new Map<string, ProtocolHandler>();
  let permissionRequest: PermissionRequest | null = null;
  let permissionCheck: PermissionCheck | null = null;
  let beforeRequest:
    | ((
        details: RequestDetails,
        answer: (response: { cancel?: boolean; redirectURL?: string }) => void,
      ) => void)
    | null = null;
  const events: EventSource<Session> = createEvents<Session>(name, known, (): Session => part);

  const protocol = standIn<Protocol>(`${name}.protocol`, {
    handle: (scheme, handler) => {
      if (protocolHandlers.has(scheme)) throw new Error(`The scheme ${scheme} has a handler already`);
      protocolHandlers.set(scheme, handler);
    },
    isProtocolHandled: (scheme) => protocolHandlers.has(scheme),
  });
  const webRequest = standIn<WebRequest>(`${name}.webRequest`, {
    onBeforeRequest: (first: unknown, ...rest: unknown[]) => {
      if (rest.length > 0) throw new NotImplemented('webRequest.onBeforeRequest with a filter');
      beforeRequest = first as typeof beforeRequest;
    },
  });
  const part: Session = standIn<Session>(name, {
    ...events.members,
    protocol,
    webRequest,
    setPermissionRequestHandler: (handler) => void (permissionRequest = handler),
    setPermissionCheckHandler: (handler) => void (permissionCheck = handler),
    // Kept by nobody: the profile blocks every device, and no display can be captured.
    setDevicePermissionHandler: () => undefined,
    setDisplayMediaRequestHandler: () => undefined,
    // No request ever reaches a network, so no certificate is ever seen.
    setCertificateVerifyProc: () => undefined,
    setSpellCheckerEnabled: (enabled) => {
      if (enabled) throw new NotImplemented('the spell checker');
    },
  });

  return {
    session: part,
    events,
    protocolHandler: (scheme) => protocolHandlers.get(scheme),
    isCancelled: (details) =>
      new Promise((resolve) => {
        if (beforeRequest === null) resolve(false);
        else
          beforeRequest(details, ({ cancel, redirectURL }) => {
            if (redirectURL !== undefined) throw new NotImplemented('webRequest redirectURL');
            resolve(cancel === true);
          });
      }),
    isGranted: async (permission, contents, origin) => {
      const details = { isMainFrame: true, requestingUrl: origin };
      if (permissionCheck !== null && !permissionCheck(contents, permission, origin, details)) return false;
      const request = permissionRequest;
      if (request === null) return true;
      return new Promise((resolve) => request(contents, permission, resolve, details));
    },
  };
}

/** The stand-in of the `session` module. */
export interface Sessions {
  readonly module: typeof session;
  find(session: Session): HostSession;
  defaultSession(): HostSession;
}

/** `onCreated` fires for each new session (App 'session-created'). */
export function createSessions(onCreated: (created: Session) => void): Sessions {
  const byPartition = new Map<string, HostSession>();
  const open = (partition: string): HostSession => {
    const existing = byPartition.get(partition);
    if (existing !== undefined) return existing;
    const created = createSession(partition);
    byPartition.set(partition, created);
    onCreated(created.session);
    return created;
  };
  return {
    module: standIn<typeof session>('session', {
      fromPartition: (partition: string) => open(partition).session,
      get defaultSession() {
        return open('').session;
      },
    }),
    find: (session) => {
      const found = [...byPartition.values()].find((one) => one.session === session);
      if (found === undefined) throw new Error('stand-in host: this session was not made here');
      return found;
    },
    defaultSession: () => open(''),
  };
}
