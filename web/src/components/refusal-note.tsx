import { citationLabel } from '../../../src/text/label.ts';
import type { Refusal } from '../../../src/types/answer.ts';
import { dateRange } from '../lib/dates.ts';
import { PlaceLink } from './place-link.tsx';

/** An honest "the archive does not say": why, what the archive covers, and what comes nearest. */
export function RefusalNote({ refusal: { message, coverage, nearest } }: { readonly refusal: Refusal }) {
  const dates = dateRange(coverage);
  return (
    <section class="refusal" aria-label="存档里没有答案">
      <p class="refusal-title">存档里没有答案</p>
      <p class="refusal-message">{message}</p>
      <p class="refusal-coverage">
        存档收有 {coverage.issues} 期{dates && `，${dates}`}。
      </p>
      {nearest.length > 0 && (
        <>
          <h3 class="small-heading">最接近的报道</h3>
          <ul class="nearest">
            {nearest.map(({ article, issue }) => (
              <li key={article.id}>
                <PlaceLink to={{ type: 'article', id: article.id }}>{citationLabel(issue, article.headline)}</PlaceLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
