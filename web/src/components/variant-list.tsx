import { issueLabel } from '../../../src/text/label.ts';
import type { ArticleResponse } from '../../../src/contract/archive.ts';
import { PlaceLink } from './place-link.tsx';

/** Where else this text is printed, each a link to that printing; nothing when it stands here alone. */
export function VariantList({ variants }: { readonly variants: ArticleResponse['variants'] }) {
  if (variants.length === 0) return null;
  return (
    <section class="variants" aria-label="同一稿件的其他刊登">
      <h3>也见于</h3>
      <ul>
        {variants.map(({ article, issue }) => (
          <li key={article.id}>
            <PlaceLink to={{ type: 'article', id: article.id }}>
              {issueLabel(issue)} {article.headline || '（无标题）'}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
