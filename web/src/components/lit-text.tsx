import type { Span } from '../../../src/types/span.ts';
import { cutRuns } from '../lib/runs.ts';
import { reading } from '../messages/reading.ts';

interface Props {
  readonly text: string;
  readonly lit: readonly Span[];
  /** What the same answer quotes elsewhere. */
  readonly faint?: readonly Span[];
  readonly dateline?: Span | undefined;
}

/** A stretch of text with what is quoted lit, what else is quoted marked faintly, and its dateline set apart. */
export function LitText({ text, lit, faint = [], dateline }: Props) {
  const runs = cutRuns(text, { lit, faint, dateline: dateline ? [dateline] : [] });
  return (
    <>
      {runs.map(({ text: run, layers }, i) => {
        const words = layers.has('dateline') ? <span class="dateline">{run}</span> : run;
        if (layers.has('lit')) return <mark key={i}>{words}</mark>;
        return layers.has('faint') ? (
          <span key={i} class="also-cited" title={reading().alsoCited}>
            {words}
          </span>
        ) : (
          <bdi key={i}>{words}</bdi>
        );
      })}
    </>
  );
}
