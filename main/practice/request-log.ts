/** What arrived: no body, no header, and of the key only whether it was right. */
interface ArrivedRequest {
  readonly method: string;
  readonly path: string;
  readonly keyAccepted: boolean;
}

/** The server runs for days inside the app, so only the latest are kept. */
const kept = 1_000;

export interface RequestLog {
  add(request: ArrivedRequest): void;
  /** The latest thousand, oldest first. */
  readonly latest: readonly ArrivedRequest[];
  /** How many arrived since the start. */
  count(): number;
  /** Resolves when the n-th request since the start has arrived; at once when it already has. */
  arrival(n: number): Promise<void>;
}

/** Makes an empty log. */
export function createRequestLog(): RequestLog {
  const latest: ArrivedRequest[] = [];
  let waiting: { readonly n: number; readonly resolve: () => void }[] = [];
  let count = 0;
  return {
    latest,
    count: () => count,
    add(request) {
      count += 1;
      latest.push(request);
      if (latest.length > kept) latest.shift();
      for (const { n, resolve } of waiting) if (n <= count) resolve();
      waiting = waiting.filter(({ n }) => n > count);
    },
    arrival: (n) =>
      new Promise((resolve) => {
        if (n <= count) resolve();
        else waiting.push({ n, resolve });
      }),
  };
}
