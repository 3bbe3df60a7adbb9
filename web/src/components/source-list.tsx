import type { Citation, Verdict } from '../../../src/types/answer.ts';
import { CitationButton } from './citation-button.tsx';

const VERDICTS: Readonly<Record<Verdict, string>> = { verbatim: '原文', supported: '已核对', unverified: '未能核对' };

interface Props {
  readonly exchangeId: string;
  readonly citations: readonly Citation[];
}

/** The sources under an answer: where each quote was printed, and its words. */
export function SourceList({ exchangeId, citations }: Props) {
  return (
    <section class="sources" aria-label="出处">
      <h3 class="small-heading">出处</h3>
      <ol class="source-list">
        {citations.map((citation) => (
          <li key={citation.n} class="source">
            <CitationButton exchangeId={exchangeId} citation={citation} />
            <div class="source-text">
              <p class="source-label">
                {citation.label}
                <span class={`verdict verdict-${citation.verdict}`}>{VERDICTS[citation.verdict]}</span>
              </p>
              <blockquote class="source-quote">{citation.quote}</blockquote>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
