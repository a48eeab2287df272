import type { LoggedExchange } from './exchanges.ts';

/** One step of the demo with the exchange that it made. */
export interface DemoStep {
  readonly step: string;
  readonly ok: boolean;
  readonly method?: string;
  readonly path?: string;
  /** The HTTP status; null where no reply came. */
  readonly status?: number | null;
  /** The failure code, where no reply came. */
  readonly failure?: string;
  readonly milliseconds?: number;
  readonly apiKey: string;
  readonly screenshot?: string;
  /** What the screen said instead, where the step failed. */
  readonly screen?: string;
}

export interface DemoReport {
  readonly ok: boolean;
  readonly runtime: string;
  readonly server: string;
  readonly exchanges: readonly DemoStep[];
  readonly screenshots: readonly string[];
}

/** The last four characters of a key that is long enough not to be guessed from them, else nothing of it. */
export function maskKey(key: string | null): string {
  return key !== null && key.length >= 12 ? `••••${key.slice(-4)}` : '••••';
}

/** What an exchange adds to its step. */
export function describeExchange({ method, path, outcome, milliseconds }: LoggedExchange) {
  return typeof outcome === 'number'
    ? { method, path, status: outcome, milliseconds }
    : { method, path, status: null, failure: outcome, milliseconds };
}

function formatStep(step: DemoStep): string {
  const exchange = `${step.method ?? '-'} ${step.path ?? '(nothing was sent)'}`;
  const outcome = `${step.status ?? step.failure ?? '-'} in ${step.milliseconds ?? 0} ms`;
  const lines = [
    `${step.ok ? 'ok    ' : 'FAILED'} ${step.step.padEnd(7)} ${exchange}`,
    `               x-api-key: ${step.apiKey} -> ${outcome}`,
  ];
  if (step.screen !== undefined) lines.push(`               the screen said: ${step.screen}`);
  if (step.screenshot !== undefined) lines.push(`               ${step.screenshot}`);
  return lines.join('\n');
}

/** The report for people. */
export function formatReport(report: DemoReport): string {
  const steps = report.exchanges.map(formatStep).join('\n');
  const end = report.ok ? 'All steps passed.' : 'Not all steps passed.';
  return `Server: ${report.server}\nRuntime: ${report.runtime}\n\n${steps}\n\n${end}`;
}
