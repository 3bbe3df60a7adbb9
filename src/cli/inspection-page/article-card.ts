import type { BoundaryExplanation } from '../../ingest/explain-boundaries.ts';
import type { Paragraph } from '../../types/article.ts';
import type { PageArticle } from '../../types/reading.ts';
import { articleText, fieldTargets } from './article-text.ts';
import { html, NOTHING, type Html } from './html.ts';
import { ARTICLE_TYPE_NAMES } from '../../text/article-type-names.ts';
import { CAUSE_NAMES } from './names.ts';
import { signed } from '../evidence-text.ts';
import { colourOf, evidence, type Sheet } from './sheet.ts';

/** An article as it was understood: its fields, its text in reading order, why it begins where it does, how to correct it. */
export function articleCard(sheet: Sheet, article: PageArticle, n: number): Html {
  const { id, explanation } = sheet;
  const { type, section, kicker, headline, deck, subheads, bylines, dateline, jumpsTo, jumpsFrom } = article;
  const boundary = explanation.boundaries.find((b) => b.article === n);
  const headed = article.paragraphs.find((p) => p.role === 'headline');
  const tags = [
    ARTICLE_TYPE_NAMES[type],
    ...(section ? [section] : []),
    ...(jumpsFrom ? [`上接${jumpsFrom.page}版`] : []),
    ...(jumpsTo ? [`下转${jumpsTo.page}版`] : []),
  ];
  return html`<article class="card ${colourOf(n)}" id="${id}-a${n}">
    <p class="tags">
      ${fieldTargets(sheet, article, n)}<b class="n ${colourOf(n)}">${n}</b
      >${tags.map((tag) => html`<span>${tag}</span>`)}
    </p>
    ${kicker ? html`<p class="kicker">${kicker}</p>` : NOTHING}
    <h3>
      <a class="go" href="#${id}-s${placeOf(headed) ?? placeOf(article.paragraphs[0]) ?? 0}"
        >${headline || '（无标题）'}</a
      >
    </h3>
    ${deck ? html`<p class="deck">${deck}</p>` : NOTHING}
    <dl class="fields">
      ${[
        ...bylines.map(({ role, names }) => field(role, names.join('、'))),
        ...(dateline ? [field('电头', dateline)] : []),
        ...(subheads.length > 0 ? [field('小标题', subheads.join(' ｜ '))] : []),
      ]}
    </dl>
    <div class="text">${articleText(sheet, article, n)}</div>
    ${boundary ? whyHere(boundary) : NOTHING}${fixes(sheet, article, n)}
  </article>`;
}

function field(name: string, value: string): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function whyHere({ cause, margin, reasons }: BoundaryExplanation): Html {
  const close = margin === null ? '' : `，余量 ${signed(margin)}`;
  return html`<details>
    <summary>为何从这里起：${CAUSE_NAMES[cause]}${close}</summary>
    <p class="evidence">${evidence(reasons) || '没有计分'}</p>
  </details>`;
}

/** Corrections to begin with, to be pasted into the `.fix.json` and changed. */
function fixes({ anchor, explanation }: Sheet, { headline, paragraphs }: PageArticle, n: number): Html {
  const own = placeOf(paragraphs[0]) ?? 0;
  const above = placeOf(explanation.reading.articles[n - 2]?.paragraphs[0]);
  const middle = placeOf(paragraphs[Math.ceil(paragraphs.length / 2)]);
  const at = anchor(own);
  const lines = [
    { do: 'set', at, headline },
    ...(above === undefined ? [] : [{ do: 'merge', at, into: anchor(above) }]),
    ...(middle === undefined || middle === own ? [] : [{ do: 'split', at: anchor(middle) }]),
  ].map((correction) => JSON.stringify(correction));
  return html`<details>
    <summary>更正这一篇</summary>
    <pre>${lines.join(',\n')}</pre>
  </details>`;
}

function placeOf(paragraph: Paragraph | undefined): number | undefined {
  return paragraph?.segments[0]?.span[0];
}
