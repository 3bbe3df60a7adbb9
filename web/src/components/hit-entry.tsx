import type { FoundArticle } from '../../../src/contract/hits.ts';
import { issueLabel } from '../../../src/text/label.ts';
import { hits } from '../messages/hits.ts';
import { reading } from '../messages/reading.ts';
import { LitText } from './lit-text.tsx';
import { PlaceLink } from './place-link.tsx';

interface Props {
  readonly hit: FoundArticle;
  /** Called before the article is opened. */
  readonly onOpen: () => void;
}

/** An article found: its headline, where it was printed, and some words around what was looked for. */
export function HitEntry({ hit: { article, issue, headlineMarks, snippet, matched }, onOpen }: Props) {
  const { types } = hits();
  const { untitled } = reading();
  return (
    <li class="hit" data-article={article.id}>
      <h3 class="hit-headline">
        <PlaceLink to={{ type: 'article', id: article.id, words: matched }} onOpen={onOpen}>
          {article.headline ? <LitText text={article.headline} lit={headlineMarks} /> : untitled}
        </PlaceLink>
      </h3>
      <p class="hit-where">
        <span>{issueLabel(issue)}</span>
        {article.section && <span>{article.section}</span>}
        {article.type !== 'news' && <span>{types[article.type]}</span>}
      </p>
      <p class="hit-snippet">
        <LitText text={snippet.text} lit={snippet.marks} />
      </p>
    </li>
  );
}
