import { citationLabel } from '../../../src/text/label.ts';
import type { Refusal } from '../../../src/types/answer.ts';
import { chat } from '../messages/chat.ts';
import { PlaceLink } from './place-link.tsx';

/** An honest "the archive does not say": why and what the archive covers, which is the message, and what comes nearest. */
export function RefusalNote({ refusal: { message, nearest } }: { readonly refusal: Refusal }) {
  const { noAnswer, nearest: nearestHeading } = chat();
  return (
    <div class="refusal" role="group" aria-label={noAnswer}>
      <p class="refusal-title">{noAnswer}</p>
      <p class="refusal-message" lang="zh-CN">
        {message}
      </p>
      {nearest.length > 0 && (
        <>
          <h3 class="small-heading">{nearestHeading}</h3>
          <ul class="nearest" lang="zh-CN">
            {nearest.map(({ article, issue }) => (
              <li key={article.id}>
                <PlaceLink to={{ type: 'article', id: article.id }}>{citationLabel(issue, article.headline)}</PlaceLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
