import process from 'node:process';

/**
 * While a native call hangs, Node cannot end: at exit it joins the threads of its pool (50 s measured
 * with a Secret Service that does not answer, for ever with a password prompt that nobody answers).
 * By the time of `exit` all work is done, so the process ends itself. Returns what takes this back.
 */
export function endProcessDespiteHungCall(): () => void {
  const end = () => process.kill(process.pid, 'SIGKILL');
  process.on('exit', end);
  return () => process.off('exit', end);
}
