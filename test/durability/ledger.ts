import * as v from 'valibot';

const AnchorSchema = v.object({ seq: v.number(), hash: v.string() });

/**
 * What one step of a program under test does to the store: things (a change, an account, a copy) by name and the
 * condition that the step brings each to. Begun, it names all that may happen; acknowledged, all that has.
 */
export const StepSchema = v.object({
  sets: v.array(v.tuple([v.string(), v.string()])),
  /** The end of the audit log as it was told. */
  anchor: v.optional(AnchorSchema),
});

export type Step = v.InferOutput<typeof StepSchema>;

/** A step as it was known at one moment. */
export interface ToldStep {
  readonly begun: Step;
  /** What had been promised by then; undefined while nothing had been heard yet. */
  readonly acknowledged: Step | undefined;
}

/** What a store must hold after a crash, judged by the steps that were told before it. */
export interface Ledger {
  /** The last acknowledged condition of each thing. */
  readonly certain: ReadonlyMap<string, string>;
  /** Conditions that steps without an acknowledgement may have brought about. */
  readonly possible: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many acknowledged steps, and how many without one, concern each thing. */
  readonly steps: ReadonlyMap<string, { readonly acknowledged: number; readonly open: number }>;
  readonly anchor: v.InferOutput<typeof AnchorSchema> | null;
}

/** Draws the balance of the steps told so far. */
export function drawBalance(told: readonly ToldStep[]): Ledger {
  const certain = new Map<string, string>();
  const possible = new Map<string, Set<string>>();
  const steps = new Map<string, { acknowledged: number; open: number }>();
  let anchor: Ledger['anchor'] = null;
  for (const { begun, acknowledged } of told) {
    for (const [name, condition] of (acknowledged ?? begun).sets) {
      const count = steps.get(name) ?? { acknowledged: 0, open: 0 };
      steps.set(name, count);
      if (acknowledged === undefined) {
        count.open += 1;
        possible.set(name, (possible.get(name) ?? new Set()).add(condition));
      } else {
        count.acknowledged += 1;
        certain.set(name, condition);
      }
    }
    anchor = acknowledged?.anchor ?? anchor;
  }
  return { certain, possible, steps, anchor };
}

/** What is wrong with the things found, by the ledger; empty when every promise is kept. A store may copy unasked. */
export function compareWithLedger(found: ReadonlyMap<string, string>, ledger: Ledger): string[] {
  const wrong: string[] = [];
  for (const [name, condition] of ledger.certain) {
    const present = found.get(name) ?? 'nothing';
    if (present !== condition && ledger.possible.get(name)?.has(present) !== true)
      wrong.push(`${name} is ${present} and was promised as ${condition}`);
  }
  for (const [name, condition] of found) {
    if (name !== 'copy' && !ledger.certain.has(name) && ledger.possible.get(name)?.has(condition) !== true)
      wrong.push(`${name} is ${condition} and nobody made it so`);
  }
  return wrong;
}
