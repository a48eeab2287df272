import type { Delivery, FailureCode } from '../../preload/contract/index.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One request, ready to be sent. `headers` holds the API key: never log, inspect or quote it. */
export interface OutgoingRequest {
  readonly method: Method;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** A create must not meet the keep-alive race, so it gets a socket that no request used before. */
  readonly freshSocket: boolean;
}

/**
 * How the body of a reply ended: whole, ended early by the peer, cut off by us at the size limit, or
 * refused because it was compressed in spite of `accept-encoding: identity`.
 */
export type ReplyBody =
  | { readonly kind: 'whole'; readonly bytes: Buffer }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'encoded' };

/** What a server answered, not yet judged. */
export interface Reply {
  readonly kind: 'reply';
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | undefined;
  readonly body: ReplyBody;
}

/** No whole reply came; what happened and whether the request can have had an effect. */
export interface NetworkFailure {
  readonly kind: 'network-failure';
  readonly code: FailureCode;
  readonly delivery: Delivery;
  /** Known when the head of a reply had arrived. */
  readonly status?: number | undefined;
}

export type Exchange = Reply | NetworkFailure;

/** One request in, one outcome out: no redirect is followed, nothing is sent twice, nothing throws. */
export interface Transport {
  send(request: OutgoingRequest): Promise<Exchange>;
  /** Closes idle connections; requests under way end on their own. */
  close(): void;
}
