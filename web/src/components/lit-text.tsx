import type { Span } from '../../../src/types/span.ts';
import { cutRuns } from '../lib/runs.ts';

interface Props {
  readonly text: string;
  readonly lit: readonly Span[];
  readonly dateline?: Span | undefined;
}

/** A paragraph's text with what is quoted lit and its dateline set apart. */
export function LitText({ text, lit, dateline }: Props) {
  const runs = cutRuns(text, { lit, dateline: dateline ? [dateline] : [] });
  return (
    <>
      {runs.map((run, i) => {
        const words = run.layers.has('dateline') ? <span class="dateline">{run.text}</span> : run.text;
        return run.layers.has('lit') ? <mark key={i}>{words}</mark> : <span key={i}>{words}</span>;
      })}
    </>
  );
}
