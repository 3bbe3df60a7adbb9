import { useLayoutEffect, useRef } from 'preact/hooks';
import { chineseDate } from '../../../src/text/label.ts';
import { placeCard } from '../lib/place-card.ts';
import { reading } from '../messages/reading.ts';
import { CARD_ID, hideCard, leaveCard, type ShownCard, shownCard, stayOnCard } from '../state/citation-card.ts';
import { InferredMarks } from './inferred-marks.tsx';

/** More of a quote than this is read in the article. */
const LONGEST_QUOTE = 240;

/** The card of the citation pointed at, if any: over everything else, beside its mark. */
export function CitationCard() {
  return shownCard.value ? <Card key={shownCard.value.citation.n} shown={shownCard.value} /> : null;
}

function Card({ shown: { citation, mark } }: { readonly shown: ShownCard }) {
  const { untitled, undated, page: named } = reading();
  const { article, issue, quote } = citation;
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = card;
    if (!current) return;
    // Where browsers have no popovers, it stands above the rest by its style alone.
    if ('popover' in current && !current.matches(':popover-open')) current.showPopover();
    const place = (): void => putBeside(current, mark);
    place();
    addEventListener('scroll', place, { capture: true, passive: true });
    addEventListener('resize', place);
    return () => {
      removeEventListener('scroll', place, { capture: true });
      removeEventListener('resize', place);
    };
  }, [mark]);
  // With the card, not a frame after it: Escape would else reach the panel while the card is there, or be swallowed when it is gone.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Escape closes the card alone, not the panel beside it too.
      event.stopPropagation();
      event.preventDefault();
      hideCard();
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return (
    <div
      ref={card}
      id={CARD_ID}
      class="citation-card"
      role="tooltip"
      popover="manual"
      lang="zh-CN"
      onPointerEnter={stayOnCard}
      onPointerLeave={leaveCard}
    >
      <p class="card-headline">
        <bdi>{article.headline || untitled}</bdi>
      </p>
      <p class="card-issue">
        {[issue.paper, issue.date ? chineseDate(issue.date) : undated, issue.page && named(issue.pages.join('、'))]
          .filter(Boolean)
          .join(' ')}
        <InferredMarks issue={issue} />
      </p>
      {quote && (
        <blockquote>
          <bdi>{quote.length > LONGEST_QUOTE ? `${[...quote].slice(0, LONGEST_QUOTE).join('')}……` : quote}</bdi>
        </blockquote>
      )}
    </div>
  );
}

function putBeside(card: HTMLElement, mark: HTMLElement): void {
  card.style.maxHeight = 'none';
  const { offsetWidth: width, offsetHeight: height } = card;
  const screen = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
  const { left, top, maxHeight } = placeCard(mark.getBoundingClientRect(), { width, height }, screen);
  Object.assign(card.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
}
