import type { Citation } from '../../../src/types/answer.ts';
import { hasPanel } from '../lib/place.ts';
import { reading } from '../messages/reading.ts';
import { CARD_ID, cardOver, hideCard, shownCard } from '../state/citation-card.ts';
import { open, place } from '../state/place.ts';

interface Props {
  readonly exchangeId: string;
  readonly citation: Citation;
}

/** The mark 〔n〕 of a citation; pointed at or reached with the keyboard it shows a card, and it opens the article. */
export function CitationButton({ exchangeId, citation }: Props) {
  const { n, label, article } = citation;
  const here = place.value;
  const cited = hasPanel(here) && here.panel?.type === 'article' ? here.panel.cited : undefined;
  const isOpen = cited?.exchangeId === exchangeId && cited.n === n;
  const isShown = shownCard.value?.citation === citation;
  return (
    <button
      type="button"
      class="citation-mark"
      aria-label={reading().citation(n, label)}
      aria-pressed={isOpen}
      aria-describedby={isShown ? CARD_ID : undefined}
      {...cardOver(citation)}
      onClick={() => {
        hideCard();
        open({ type: 'article', id: article.id, cited: { exchangeId, n } });
      }}
    >
      {`〔${n}〕`}
    </button>
  );
}
