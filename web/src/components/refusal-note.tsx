import { citationLabel } from '../../../src/text/label.ts';
import type { Refusal } from '../../../src/types/answer.ts';
import { PlaceLink } from './place-link.tsx';

/** An honest "the archive does not say": why and what the archive covers, which is the message, and what comes nearest. */
export function RefusalNote({ refusal: { message, nearest } }: { readonly refusal: Refusal }) {
  return (
    <section class="refusal" aria-label="报库里没有答案">
      <p class="refusal-title">报库里没有答案</p>
      <p class="refusal-message">{message}</p>
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
