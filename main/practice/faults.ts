/** Every way in which the practice server can misbehave, with a line for people. */
export const faultDescriptions = {
  latency: 'waits before it answers; goes together with any other fault',
  refuse: 'stops listening, so that connections are refused, until it is cleared',
  'reset-on-accept': 'resets each new connection at once',
  'reset-after-request': 'resets the connection once the request was read',
  silence: 'reads the request and never answers',
  unauthorised: '401, the key is not accepted',
  forbidden: '403',
  'not-found': '404',
  conflict: '409',
  'rate-limited': '429 with Retry-After',
  'server-error': '500',
  'bad-gateway': '502 with an HTML page, as a proxy sends it',
  'html-page': '200 with an HTML page, as a captive portal sends it',
  'wrong-shape': '200 with JSON that is not what the API documents',
  redirect: '302 to another origin',
  truncated: 'the right reply, cut off in the middle',
  'slow-drip': 'the right reply, one byte at a time',
  oversized: 'the right reply, padded to more than 2 MiB',
} as const;

export type FaultName = keyof typeof faultDescriptions;

export interface Fault {
  readonly name: FaultName;
  /** Only requests with this method; every method otherwise. */
  readonly method?: string;
  /** Only the next so many matching requests (connections for reset-on-accept); all otherwise. */
  readonly times?: number;
  /** True: the request is carried out first, so that only its reply is lost or changed. */
  readonly afterWork?: boolean;
  /** For latency the whole wait (default 2,000), for slow-drip the time between bytes (default 100). */
  readonly milliseconds?: number;
  /** For rate-limited: the Retry-After header (default 30 seconds). */
  readonly retryAfter?: string;
  /** For redirect: where to (default a host that does not exist) and with which status. */
  readonly location?: string;
  readonly status?: number;
}

/** These are the right reply, badly sent, so the request is always carried out. */
const sendsRightReply: ReadonlySet<FaultName> = new Set(['truncated', 'slow-drip', 'oversized']);

/** True when a request is carried out in spite of the fault. */
export function worksFirst(fault: Fault): boolean {
  return fault.afterWork === true || sendsRightReply.has(fault.name);
}

/** Which faults are on, and for how many requests yet. */
export interface FaultPlan {
  replace(faults: readonly Fault[]): void;
  /** True while connections are to be refused. */
  refuses(): boolean;
  /** True when the connection just accepted is to be reset. */
  takeConnection(): boolean;
  /** The latency and the other fault, if any, for one request. */
  takeRequest(method: string): { readonly latency: Fault | undefined; readonly fault: Fault | undefined };
}

const perConnection: ReadonlySet<FaultName> = new Set(['refuse', 'reset-on-accept']);

/** Makes a plan without faults. */
export function createFaultPlan(): FaultPlan {
  let entries: { readonly fault: Fault; left: number }[] = [];

  function take(matches: (fault: Fault) => boolean): Fault | undefined {
    const entry = entries.find(({ fault, left }) => left > 0 && matches(fault));
    if (entry !== undefined) entry.left -= 1;
    return entry?.fault;
  }

  return {
    replace(faults) {
      entries = faults.map((fault) => ({ fault, left: fault.times ?? Infinity }));
    },
    refuses: () => entries.some(({ fault }) => fault.name === 'refuse'),
    takeConnection: () => take(({ name }) => name === 'reset-on-accept') !== undefined,
    takeRequest(method) {
      const applies = (fault: Fault): boolean => fault.method === undefined || fault.method === method;
      const latency = take((fault) => fault.name === 'latency' && applies(fault));
      const isOther = ({ name }: Fault): boolean => name !== 'latency' && !perConnection.has(name);
      return { latency, fault: take((fault) => isOther(fault) && applies(fault)) };
    },
  };
}
