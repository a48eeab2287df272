import * as v from 'valibot';
import { AccountIdSchema, type AccountId } from '../../preload/contract/index.ts';

export type IdProblem = 'empty' | 'too-long' | 'bad-characters';

/** The field in which an id is typed, pasted or scanned. */
export class Finder {
  text = $state('');
  problem = $state<IdProblem | null>(null);
  busy = $state(false);

  /** The id that was typed, or null with `problem` set. Spaces go: people type the groups they hear. */
  read(): AccountId | null {
    const id = this.text.replace(/\s+/g, '');
    const parsed = v.safeParse(AccountIdSchema, id);
    this.problem = parsed.success ? null : explain(id);
    return parsed.success ? parsed.output : null;
  }

  clear(): void {
    this.text = '';
    this.problem = null;
  }
}

function explain(id: string): IdProblem {
  if (id === '') return 'empty';
  return /^[A-Za-z0-9_-]+$/.test(id) ? 'too-long' : 'bad-characters';
}
