import { readFileSync } from 'node:fs';
import { systemCode } from '../system-errors.ts';

/**
 * When a process started, as the system counts it, so that a number given to another process later is told apart: ticks
 * since the machine's start, and which start that was.
 * @returns undefined when there is no such process, or only its remains that nobody has collected; empty where the system
 * does not tell
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export function runningSince(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return undefined;
  }
  const stat = textOf(`/proc/${pid}/stat`);
  if (stat === undefined) return '';
  // behind the parenthesised name, which may hold blanks, stand the state and, 19 further on, the ticks
  const fields = stat.slice(stat.lastIndexOf(') ') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${textOf('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${fields[19] ?? ''}`;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
