import { SingleBar } from 'cli-progress';
import type { BuildProgress } from '../types/index-build.ts';
import type { Terminal } from './terminal.ts';

/** Shows how a build goes. */
export interface ProgressDisplay {
  readonly show: (progress: BuildProgress) => void;
  /** Call it when the build is over, however it ended. */
  end(): void;
}

/** A bar of the time a build takes where a person watches, else a line for every tenth of it. */
export function progressDisplay(terminal: Terminal): ProgressDisplay {
  return terminal.isWatched ? bar(terminal) : lines(terminal);
}

function bar(terminal: Terminal): ProgressDisplay {
  let current: SingleBar | undefined;
  const end = (): void => {
    current?.stop();
    current = undefined;
  };
  return {
    end,
    show(progress) {
      if (progress.type === 'failed-page') {
        end();
        terminal.err(`${describeFailure(progress)}\n`);
      }
      const { share, doing } = describe(progress);
      if (!current && (share ?? doing) !== undefined) {
        current = new SingleBar({ format: '{bar} {percentage}% {doing}', hideCursor: true });
        current.start(100, 0, { doing: '' });
      }
      if (doing !== undefined) current?.update({ doing });
      if (share !== undefined) current?.update(Math.floor(100 * share));
    },
  };
}

function lines(terminal: Terminal): ProgressDisplay {
  let told = 0;
  let latest = '';
  return {
    end: () => undefined,
    show(progress) {
      if (progress.type === 'failed-page') terminal.err(`${describeFailure(progress)}\n`);
      const { share, doing } = describe(progress);
      latest = doing ?? latest;
      if (share === undefined || Math.floor(10 * share) === told) return;
      told = Math.floor(10 * share);
      terminal.err(`${10 * told} % ${latest}\n`);
    },
  };
}

/** What a progress says of how far the build is, and of what it does. */
function describe(progress: BuildProgress): { readonly share?: number; readonly doing?: string } {
  switch (progress.type) {
    case 'share':
      return { share: progress.share };
    case 'page':
      return { doing: `Reading pages ${progress.done}/${progress.pages}` };
    case 'embedded':
      return { doing: `Cutting and embedding passages ${progress.done}/${progress.passages}` };
    case 'stage':
      return { doing: DOING[progress.stage] };
    case 'verifying':
      return { doing: 'Verifying' };
    case 'published':
      return { share: 1, doing: 'Published' };
    case 'started':
    case 'failed-page':
      return {};
  }
}

const DOING = {
  assembling: 'Assembling issues',
  comparing: 'Comparing articles',
  splitting: 'Splitting articles',
  inverting: 'Inverting',
  noting: 'Looking for names',
  writing: 'Writing',
} as const;

function describeFailure({ failure }: Extract<BuildProgress, { type: 'failed-page' }>): string {
  return `Skipped ${failure.file} — ${failure.code}: ${failure.message}`;
}
