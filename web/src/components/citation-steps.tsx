import type { Citation } from '../../../src/types/answer.ts';
import { reading } from '../messages/reading.ts';
import { open } from '../state/place.ts';

interface Props {
  readonly cited: { readonly exchangeId: string; readonly n: number };
  /** Of the same answer. */
  readonly citations: readonly Citation[];
}

/** Which of an answer's sources is open, and the way to the one before and the one after. */
export function CitationSteps({ cited: { exchangeId, n }, citations }: Props) {
  const { citationOf, previousCitation, nextCitation } = reading();
  const at = citations.findIndex((citation) => citation.n === n);
  const step = (to: Citation | undefined, label: string) => (
    // Not disabled at either end: it would lose the focus of whoever walks with the keyboard.
    <button
      type="button"
      class="bare-button"
      aria-disabled={to === undefined}
      onClick={() => {
        if (to) open({ type: 'article', id: to.article.id, cited: { exchangeId, n: to.n } });
      }}
    >
      {label}
    </button>
  );
  return (
    <div class="citation-steps">
      <p class="small-heading" role="status">
        {citationOf(at + 1, citations.length)}
      </p>
      {step(citations[at - 1], previousCitation)}
      {step(citations[at + 1], nextCitation)}
    </div>
  );
}
