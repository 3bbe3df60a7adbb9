import { issueLabel } from '../../../src/text/label.ts';
import type { ArticleResponse } from '../../../src/contract/archive.ts';
import { reading } from '../messages/reading.ts';
import { PlaceLink } from './place-link.tsx';

/** Where else this text is printed, each a link to that printing; nothing when it stands here alone. */
export function VariantList({ variants }: { readonly variants: ArticleResponse['variants'] }) {
  if (variants.length === 0) return null;
  const { also, alsoTold, untitled } = reading();
  return (
    <section class="variants" aria-label={alsoTold}>
      <h3>{also}</h3>
      <ul>
        {variants.map(({ article, issue }) => (
          <li key={article.id}>
            <PlaceLink to={{ type: 'article', id: article.id }}>
              <bdi>
                {issueLabel(issue)} {article.headline || untitled}
              </bdi>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
