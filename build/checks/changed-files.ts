import { runCommand } from './run-command.ts';

async function git(...args: string[]): Promise<string | null> {
  const { code, output } = await runCommand('git', args);
  return code === 0 ? output.trim() : null;
}

/** What has changed, and since which commit; `problem` is a sentence where git cannot say. */
export type Changes =
  { readonly since: string; readonly files: readonly string[] } | { readonly problem: string };

/**
 * The files that differ from a commit, new ones included. Without a commit: what is not committed yet; where everything
 * is, what was committed since origin's branch.
 */
export async function listChanges(since: string | undefined): Promise<Changes> {
  const loose = await git('status', '--porcelain', '--untracked-files=all');
  if (loose === null) return { problem: 'This is no git checkout, so what has changed cannot be told.' };
  const base = since ?? (loose === '' ? await findBase() : 'HEAD');
  const tracked = await git('diff', '--name-only', '--diff-filter=d', base, '--');
  if (tracked === null) return { problem: `git knows no commit ${base}.` };
  const added = await git('ls-files', '--others', '--exclude-standard');
  const files = `${tracked}\n${added ?? ''}`.split('\n').filter((file) => file !== '');
  return { since: base, files: [...new Set(files)] };
}

async function findBase(): Promise<string> {
  for (const branch of ['origin/HEAD', 'origin/main', 'origin/master']) {
    const base = await git('merge-base', 'HEAD', branch);
    if (base !== null) return base;
  }
  return 'HEAD';
}
