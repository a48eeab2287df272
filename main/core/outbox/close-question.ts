import { succeed, type Announce, type OutboxSummary, type Result } from '../../../preload/contract/index.ts';
import { failInput } from '../failures.ts';
import { countUnfinished } from './unfinished-entries.ts';

export interface CloseQuestionDependencies {
  /** What is open in the chosen server's outbox, as last known, and whether it outlives the app. */
  readonly summary: () => { readonly summary: OutboxSummary; readonly kept: boolean } | null;
  readonly announce: Pick<Announce, 'terminal'>;
  readonly quit: () => void;
}

/** Asks a person before the window closes over open changes. */
export interface CloseQuestion {
  /** True when the window may close now; otherwise the page is told to ask. */
  askToClose(): boolean;
  /** The person's yes. Only an answer: the page cannot close the app by itself. */
  close(): Promise<Result<undefined>>;
}

/** What closing concerns: of memory also what a person has still to correct, which would be lost as typed. */
function countConcerned({
  summary,
  kept,
}: {
  readonly summary: OutboxSummary;
  readonly kept: boolean;
}): number {
  return countUnfinished(summary) + (kept ? 0 : summary.failed);
}

/** Opens without a question. */
export function createCloseQuestion({ summary, announce, quit }: CloseQuestionDependencies): CloseQuestion {
  let stands = false;
  return {
    askToClose() {
      const known = summary();
      const open = known === null ? 0 : countConcerned(known);
      stands = open > 0;
      if (known === null || open === 0) return true;
      announce.terminal.onCloseAsked({ open, kept: known.kept });
      return false;
    },
    close() {
      if (!stands) {
        return Promise.resolve(failInput([{ field: '', message: 'Nobody asked to close the app.' }]));
      }
      stands = false;
      quit();
      return Promise.resolve(succeed(undefined));
    },
  };
}
