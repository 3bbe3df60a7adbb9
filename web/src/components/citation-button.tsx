import type { Citation } from '../../../src/types/answer.ts';
import { open, place } from '../state/place.ts';

interface Props {
  readonly exchangeId: string;
  readonly citation: Citation;
}

/** The mark 〔n〕 of a citation; it opens the article with the quote lit. */
export function CitationButton({ exchangeId, citation }: Props) {
  const { n, label, article } = citation;
  const here = place.value;
  const cited = here.type === 'chat' && here.panel?.type === 'article' ? here.panel.cited : undefined;
  const isOpen = cited?.exchangeId === exchangeId && cited.n === n;
  return (
    <button
      type="button"
      class="citation-mark"
      aria-label={`出处${n}：${label}`}
      aria-pressed={isOpen}
      title={label}
      onClick={() => open({ type: 'article', id: article.id, cited: { exchangeId, n } })}
    >
      {`〔${n}〕`}
    </button>
  );
}
