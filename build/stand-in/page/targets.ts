import type { DevToolsPipe, DevToolsSession } from '../chromium/dev-tools.ts';

export interface MainTarget {
  readonly targetId: string;
  readonly session: DevToolsSession;
}

const ignored = ['browser', 'browser_ui', 'tab', 'webview', 'other', 'auction_worklet'];

/**
 * Attaches to the one page of a fresh Chromium. Every further target starts paused: a page is a popup
 * and is closed before it loads anything; frames and workers in processes of their own are handed to
 * `onPart`, then run.
 */
export async function attachToPage(
  pipe: DevToolsPipe,
  onPart: (session: DevToolsSession) => void,
): Promise<MainTarget> {
  const { root } = pipe;
  const { targetInfos } = await root.send('Target.getTargets');
  const first = targetInfos.find(({ type }) => type === 'page');
  if (first === undefined) throw new Error('Chromium opened no page.');
  const attached = Promise.withResolvers<DevToolsSession>();

  function receive(sessionId: string, type: string, targetId: string): void {
    const session = pipe.session(sessionId);
    if (targetId === first?.targetId) {
      attached.resolve(session);
      watch(session);
    } else if (type === 'page') closePopup(session, targetId);
    else {
      onPart(session);
      watch(session);
      void session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
    }
  }

  function closePopup(session: DevToolsSession, targetId: string): void {
    // Paused requests are never answered, so nothing loads. A popup may share its opener's thread, so
    // it has to run on, or the opener stands still as well.
    for (const step of [
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      session.send('Runtime.runIfWaitingForDebugger'),
      root.send('Target.closeTarget', { targetId }),
    ]) {
      step.catch(() => undefined);
    }
  }

  function watch(session: DevToolsSession): void {
    if (session.id !== undefined) listen(session);
    void attach(session).catch(() => undefined);
  }

  function listen(session: DevToolsSession): void {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) =>
      receive(sessionId, targetInfo.type, targetInfo.targetId),
    );
  }

  const attach = (session: DevToolsSession) =>
    session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [...ignored.map((type) => ({ type, exclude: true })), {}],
    });

  listen(root);
  await attach(root);
  return { targetId: first.targetId, session: await attached.promise };
}
