import { readdirSync, readFileSync } from 'node:fs';

interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
}

/** Every process of the system with its parent, from /proc; zombies are left out. */
function listProcesses(): ProcessEntry[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // After the name in brackets: state, parent, ...
        const [state, parent] =
          readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').slice(-1)[0]?.split(' ') ?? [];
        return state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent) }];
      } catch {
        return [];
      }
    });
}

/** The ids of a process and all its descendants, as they are now. */
export function processTree(root: number): number[] {
  const all = listProcesses();
  const visit = (pid: number): number[] => [
    pid,
    ...all.filter((entry) => entry.parent === pid).flatMap((entry) => visit(entry.pid)),
  ];
  return visit(root);
}

/** Which of these processes still run. */
export function stillRunning(pids: readonly number[]): number[] {
  const alive = new Set(listProcesses().map((entry) => entry.pid));
  return pids.filter((pid) => alive.has(pid));
}

/** A process's command line and the lines of /proc/PID/status. */
export function describeProcess(pid: number): { commandLine: string; status: Record<string, string> } {
  const lines = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
    .trim()
    .split('\n');
  return {
    commandLine: readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').replaceAll('\0', ' '),
    status: Object.fromEntries(
      lines.map((line) => [line.split(':')[0] ?? '', line.split('\t').slice(1).join(' ').trim()]),
    ),
  };
}
