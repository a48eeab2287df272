import type { Rule } from 'eslint';

/** A word that no name in the code may have any more, and what to say instead (docs/glossary.md). */
interface RetiredWord {
  /** One word of a name in camel case, or several in a row, in lower case: `take back` is found in `takeBackAll`. */
  readonly words: string;
  readonly say: string;
}

/** A whole name that stood for something with a name in the field; parts of longer names are left alone. */
interface RetiredName {
  readonly name: string;
  readonly say: string;
}

export const retiredWords: readonly RetiredWord[] = [
  { words: 'wish', say: 'ChangeRequest, FieldChange or pending' },
  { words: 'wishes', say: 'ChangeRequest, FieldChange or pending' },
  { words: 'custody', say: 'ApiKeyStore or DataKeyProvider' },
  { words: 'sighting', say: 'CachedAccount' },
  { words: 'sightings', say: 'CachedAccount' },
  { words: 'workplace', say: 'TerminalServices' },
  { words: 'surroundings', say: 'Environment' },
  { words: 'setback', say: 'FailureView' },
  { words: 'remedy', say: 'recovery' },
  { words: 'remedies', say: 'recoveries' },
  { words: 'hurry', say: 'prioritize, or an AbortSignal' },
  { words: 'hurried', say: 'prioritized' },
  { words: 'settler', say: 'OutcomeWriter' },
  { words: 'waiters', say: 'PendingReplies' },
  { words: 'desk', say: 'actions, controller or verifier' },
  { words: 'heed', say: 'handle' },
  { words: 'upkeep', say: 'maintenance' },
  { words: 'take back', say: 'cancel' },
  { words: 'give up', say: 'reject or discard' },
  { words: 'may hear', say: 'isStillAuthorized' },
  { words: 'situation', say: 'ConnectionState' },
  { words: 'keychain line', say: 'KeychainCall' },
  { words: 'terminal line', say: 'TerminalQueue or SerialQueue' },
  { words: 'worker line', say: 'WorkerClient' },
  { words: 'client slot', say: 'ClientCache' },
  { words: 'practice slot', say: 'PracticeCache' },
];

export const retiredNames: readonly RetiredName[] = [
  { name: 'Change', say: 'OutboxEntry' },
  { name: 'ChangeId', say: 'EntryId' },
  { name: 'ChangeState', say: 'EntryState' },
  { name: 'ChangeOperation', say: 'EntryOperation' },
  { name: 'NewChange', say: 'NewEntry' },
  { name: 'Line', say: 'CircuitBreaker' },
  { name: 'judgeOutcome', say: 'classifyOutcome' },
  { name: 'judgeError', say: 'classifyError' },
  { name: 'orElse', say: 'withFallback' },
];

/** The words of a name, in lower case: `takeBackAll` is `take back all`. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[_$#-]+/g, ' ')
    .toLowerCase();
}

/** What to say instead of this name; null where nothing of it is retired. */
export function findRetired(name: string): string | null {
  const words = ` ${wordsOf(name)} `;
  const found =
    retiredNames.find((retired) => retired.name === name) ??
    retiredWords.find((retired) => words.includes(` ${retired.words} `));
  return found?.say ?? null;
}

/** Reports each name in the code that docs/glossary.md retires. Texts, comments and SQL have no identifiers. */
export const noRetiredNames: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { retired: '"{{name}}" is a retired name (docs/glossary.md): say {{say}}.' },
  },
  create(context) {
    function check(node: Rule.Node & { readonly name: string }): void {
      const say = findRetired(node.name);
      if (say !== null) context.report({ node, messageId: 'retired', data: { name: node.name, say } });
    }
    return { Identifier: check, PrivateIdentifier: check };
  },
};
