import type { Citation } from '../../../src/types/answer.ts';
import { chat } from '../messages/chat.ts';
import { reading } from '../messages/reading.ts';
import { CitationButton } from './citation-button.tsx';

interface Props {
  readonly exchangeId: string;
  readonly citations: readonly Citation[];
  /** What is to be said of a source besides, by its number. */
  readonly notes?: ReadonlyMap<number, string>;
}

/** The sources under an answer: where each quote was printed, and its words. */
export function SourceList({ exchangeId, citations, notes }: Props) {
  const { verdicts } = chat();
  const { sources } = reading();
  return (
    <div class="sources" role="group" aria-label={sources}>
      <h3 class="small-heading">{sources}</h3>
      <ol class="source-list">
        {citations.map((citation) => (
          <li key={citation.n} class="source">
            <CitationButton exchangeId={exchangeId} citation={citation} />
            <div class="source-text" lang="zh-CN">
              <p class="source-label">
                <bdi>{citation.label}</bdi>
                {citation.quote && (
                  <span class={`verdict verdict-${citation.verdict}`}>{verdicts[citation.verdict]}</span>
                )}
              </p>
              {notes?.get(citation.n) && <p class="source-note">{notes.get(citation.n)}</p>}
              <blockquote class="source-quote">
                <bdi>{citation.quote}</bdi>
              </blockquote>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
