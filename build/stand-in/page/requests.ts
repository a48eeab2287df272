import { toChromium, toElectron } from '../addresses.ts';
import type { DevToolsSession } from '../chromium/dev-tools.ts';
import type { RequestDetails } from '../electron/sessions.ts';
import type { Complain, HostPage } from './host-page.ts';
import { mayNavigate, type OwnNavigations } from './navigation.ts';

/** The parts of Fetch.requestPaused that are used. */
interface PausedRequest {
  readonly requestId: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly postData?: string;
  };
  readonly resourceType: string;
  readonly frameId: string;
  readonly redirectedRequestId?: string;
}

const resourceTypes: Readonly<Record<string, RequestDetails['resourceType']>> = {
  CSPViolationReport: 'cspReport',
  Font: 'font',
  Image: 'image',
  Media: 'media',
  Ping: 'ping',
  Script: 'script',
  Stylesheet: 'stylesheet',
  WebSocket: 'webSocket',
  XHR: 'xhr',
  Fetch: 'xhr',
};

/** Handles every request of one session: navigation events, webRequest, then the scheme's own handler. */
export function interceptRequests(
  part: DevToolsSession,
  page: HostPage,
  own: OwnNavigations,
  complain: Complain,
): Promise<unknown> {
  let requests = 0;

  const refuse = (requestId: string, errorReason: 'Aborted' | 'BlockedByClient' | 'Failed') =>
    part.send('Fetch.failRequest', { requestId, errorReason });

  async function handle(paused: PausedRequest): Promise<unknown> {
    const { requestId, request, resourceType } = paused;
    const url = toElectron(request.url);
    const frame = page.frames.find(paused.frameId);
    const isMainFrame = frame === page.frames.main;
    const isNavigation = resourceType === 'Document';
    if (isNavigation && !(isMainFrame && own.take(url))) {
      if (!mayNavigate(page, url, frame, paused.redirectedRequestId !== undefined))
        return refuse(requestId, 'Aborted');
    }
    requests += 1;
    const navigationType = isMainFrame ? 'mainFrame' : 'subFrame';
    const cancelled = await page.session.isCancelled({
      id: requests,
      url,
      method: request.method,
      frame,
      resourceType: isNavigation ? navigationType : (resourceTypes[resourceType] ?? 'other'),
      referrer: toElectron(request.headers['Referer'] ?? ''),
      timestamp: Date.now(),
      uploadData: [],
    });
    if (cancelled) return refuse(requestId, 'BlockedByClient');
    const handler = page.session.protocolHandler(url.slice(0, url.indexOf(':')));
    if (handler === undefined) {
      complain(
        `main let a request to ${url} pass; it was refused here, for this host is offline by construction`,
      );
      return refuse(requestId, 'Failed');
    }
    const { method, postData } = request;
    const body = postData === undefined || method === 'GET' || method === 'HEAD' ? {} : { body: postData };
    const response = await handler(
      new Request(url, { method, headers: requestHeaders(request.headers), ...body }),
    );
    return part.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({
        name,
        value: name === 'location' ? toChromium(value) : value,
      })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }

  part.on('Fetch.requestPaused', (paused) => {
    // A page that is gone takes its requests along; a handler of main that throws fails the request, as in Electron.
    handle(paused).catch(() => refuse(paused.requestId, 'Failed').catch(() => undefined));
  });
  return part.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

function requestHeaders(headers: Readonly<Record<string, string>>): Headers {
  const addresses = ['referer', 'origin'];
  const mapped = new Headers(headers);
  for (const name of addresses) {
    const value = mapped.get(name);
    if (value !== null) mapped.set(name, toElectron(value));
  }
  return mapped;
}
