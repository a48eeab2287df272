/** Why an e-mail address looks doubtful, with a better spelling where there is one. Never a reason to refuse it. */
export interface EmailDoubt {
  readonly kind: 'no-at' | 'has-space' | 'incomplete' | 'misspelt';
  readonly suggestion: string | null;
}

const commonDomains = [
  'gmail.com',
  'googlemail.com',
  'yahoo.com',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'aol.com',
  'live.com',
  'msn.com',
  'comcast.net',
  'verizon.net',
  'proton.me',
  'protonmail.com',
];

/** Real providers that are one letter away from a common one. */
const lookAlikes = ['mail.com', 'ymail.com', 'email.com', 'vmail.com'];

const misspeltEndings: ReadonlyMap<string, string> = new Map([
  ['con', 'com'],
  ['cmo', 'com'],
  ['ocm', 'com'],
  ['comm', 'com'],
  ['vom', 'com'],
  ['xom', 'com'],
  ['nte', 'net'],
  ['ner', 'net'],
  ['ogr', 'org'],
  ['orgg', 'org'],
]);

/** Looks at a typed e-mail address; null when it is empty or looks right. */
export function findEmailDoubt(text: string): EmailDoubt | null {
  const email = text.trim();
  if (email === '') return null;
  if (/\s/.test(email)) {
    const joined = email.replace(/\s+/g, '');
    return { kind: 'has-space', suggestion: looksComplete(joined) ? joined : null };
  }
  if (!email.includes('@')) return { kind: 'no-at', suggestion: null };
  if (!looksComplete(email)) return { kind: 'incomplete', suggestion: null };
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  const better = correctDomain(domain);
  return better === null ? null : { kind: 'misspelt', suggestion: `${email.slice(0, at)}@${better}` };
}

function looksComplete(email: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*\.[^\s@.]{2,}$/.test(email);
}

function correctDomain(domain: string): string | null {
  if (commonDomains.includes(domain) || lookAlikes.includes(domain)) return null;
  const near = commonDomains.find((common) => distance(domain, common) === 1);
  if (near !== undefined) return near;
  const dot = domain.lastIndexOf('.');
  const ending = misspeltEndings.get(domain.slice(dot + 1));
  return ending === undefined ? null : domain.slice(0, dot + 1) + ending;
}

/** Damerau-Levenshtein distance (adjacent swaps count one): how far two short words are apart. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 2;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, at(beforeLast, column - 2) + 1);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
