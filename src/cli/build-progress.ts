import { SingleBar } from 'cli-progress';
import type { BuildProgress } from '../types/index-build.ts';
import type { Terminal } from './terminal.ts';

/** Shows how a build goes. */
export interface ProgressDisplay {
  readonly show: (progress: BuildProgress) => void;
  /** Call it when the build is over, however it ended. */
  end(): void;
}

/** A bar where a person watches, else a line for every tenth of the way. */
export function progressDisplay(terminal: Terminal): ProgressDisplay {
  return terminal.isWatched ? bar(terminal) : lines(terminal);
}

function bar(terminal: Terminal): ProgressDisplay {
  let current: { stage: string; bar: SingleBar } | undefined;
  const end = (): void => {
    current?.bar.stop();
    current = undefined;
  };
  const advance = (stage: string, done: number, total: number): void => {
    if (current?.stage !== stage) {
      end();
      current = { stage, bar: new SingleBar({ format: `${stage} {bar} {value}/{total}`, hideCursor: true }) };
      current.bar.start(total, done);
    } else current.bar.update(done);
  };
  return { show: (progress) => tell(progress, advance, (line) => (end(), terminal.err(`${line}\n`))), end };
}

function lines(terminal: Terminal): ProgressDisplay {
  let told = '';
  const advance = (stage: string, done: number, total: number): void => {
    const tenth = `${stage} ${Math.floor((10 * done) / total)}`;
    if (tenth === told && done < total) return;
    told = tenth;
    terminal.err(`${stage} ${done}/${total}\n`);
  };
  return { show: (progress) => tell(progress, advance, (line) => terminal.err(`${line}\n`)), end: () => undefined };
}

function tell(
  progress: BuildProgress,
  advance: (stage: string, done: number, total: number) => void,
  say: (line: string) => void,
): void {
  switch (progress.type) {
    case 'page':
      return advance('Reading pages', progress.done, progress.pages);
    case 'embedded':
      return advance('Embedding passages', progress.done, progress.passages);
    case 'failed-page':
      return say(`Skipped ${progress.failure.file} — ${progress.failure.code}: ${progress.failure.message}`);
    case 'verifying':
      return say('Verifying');
    case 'started':
    case 'published': // the report says it
      return undefined;
  }
}
