import * as v from 'valibot';

/**
 * Every way in which a call can fail, closed: the screens have one text for each, and the type check
 * fails where one is missing. Names say what a person can act on, not which library complained.
 */
export const failureCodes = [
  /** The payload did not pass the channel's schema; `fields` names what was wrong. */
  'invalid-input',
  /** The call came from a frame that is not this app's own page. */
  'refused-sender',
  /** No API key is set for the chosen server. */
  'no-key',
  /** The keychain is there but locked; a key may exist behind the lock. */
  'keychain-locked',
  /** No keychain service answers on this machine. */
  'keychain-absent',
  /** The keychain did not answer within its deadline. */
  'keychain-slow',
  /** DNS failure or refused connection: nothing was sent. */
  'network-unreachable',
  /** The total deadline ended the call. */
  'timed-out',
  /** The TLS handshake or the certificate failed: nothing was sent. */
  'tls',
  /** The connection broke after the request was handed over: its effect is unknown. */
  'connection-lost',
  /** 401: the server does not accept the key. */
  'unauthorised',
  /** 403: the key is valid but may not do this. */
  'forbidden',
  /** 404 */
  'not-found',
  /** 409 or 412 */
  'conflict',
  /** Any other 4xx; `messages` holds the server's own words. */
  'rejected',
  /** 429; `retryAfterSeconds` when the server said. */
  'rate-limited',
  /** 5xx */
  'server-error',
  /** 3xx: never followed, because the key would travel along. */
  'redirected',
  /** A success status with a body that is not what the API documents. */
  'unreadable-reply',
  /** The reply went over 1 MiB and was cut off. */
  'too-large',
  /** The disk is full: the change was neither saved nor sent. */
  'storage-full',
  /** The data on this terminal cannot be opened; the storage report says why. */
  'storage-unavailable',
  /** Nothing can be kept on this terminal, so a change that cannot be sent now is not accepted. */
  'not-kept',
  /** The change went on in the meantime, so the decision does not fit it any more. */
  'change-moved',
  /** Refused while changes are open that would be lost; `openChanges` says how many. */
  'changes-open',
  /** Only staff may do this, and the terminal is locked or in a customer's hands. */
  'staff-only',
  /** The PIN is not the one that was set; `retryAfterSeconds` where the next try has to wait. */
  'wrong-pin',
  /** Self-service was chosen, or the PIN taken away from it, and nobody could leave it. */
  'pin-missing',
  /** No printer is chosen, or the chosen one is not there. */
  'printer-missing',
  /** The printer did not take the card. */
  'printer-failed',
  /** A defect of this app; details are in the log only. */
  'internal',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/**
 * Whether the request can have had an effect. `not-sent`: provably none. `maybe-sent`: handed over
 * and no readable answer came, so a create must not be repeated without a person's decision.
 * `answered`: the server replied.
 */
const deliveries = ['not-sent', 'maybe-sent', 'answered'] as const;

export type Delivery = (typeof deliveries)[number];

/** One thing that is wrong with one field of an input; `field` is a dotted path, '' for the whole. */
const FieldIssueSchema = v.object({
  field: v.pipe(v.string(), v.maxLength(100)),
  message: v.pipe(v.string(), v.maxLength(300)),
});

/** A failure as the screens receive it. It never holds a raw error, a header, a URL or a key. */
export const FailureSchema = v.object({
  code: v.picklist(failureCodes),
  delivery: v.picklist(deliveries),
  /** HTTP status, when the server answered. */
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599))),
  /** The server's own sentences, cleaned of control characters and cut to a readable length. */
  messages: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(10))),
  /** Seconds to wait, from Retry-After. */
  retryAfterSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400))),
  openChanges: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  fields: v.optional(v.pipe(v.array(FieldIssueSchema), v.maxLength(20))),
});

export type FieldIssue = v.InferOutput<typeof FieldIssueSchema>;
export type Failure = v.InferOutput<typeof FailureSchema>;
