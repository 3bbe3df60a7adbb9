import type { App } from '../../src/compose.ts';
import { citationLabel } from '../../src/text/label.ts';
import { locate } from '../../src/text/locate.ts';
import { articleRef, issueRef } from '../../src/text/refs.ts';
import type { Answer, AnswerEvent, Citation } from '../../src/types/answer.ts';

/** A citation of words that stand in the archive being served. */
export function cite(app: App, n: number, quote: string): Citation {
  const store = app.snapshot()?.store;
  const passage = store?.passages.find(({ text }) => text.includes(quote));
  const article = passage && store?.article(passage.articleId);
  const page = article && store?.page(article.pageIds[0] ?? '');
  const issue = page && store?.issue(page.issueId);
  if (!issue) throw new Error(`The archive holds no “${quote}”.`);
  const start = article.text.indexOf(quote);
  const [source] = locate(article, [start, start + quote.length]);
  if (!source) throw new Error(`“${quote}” is printed nowhere.`);
  const ref = issueRef(issue, page);
  return {
    n,
    quote,
    verdict: 'verbatim',
    passageId: passage.id,
    label: citationLabel(ref, article.headline),
    source,
    article: articleRef(article),
    issue: ref,
  };
}

/** The last event of an answer with these words and citations. */
export function answered(question: string, text: string, over: Partial<Answer> = {}): AnswerEvent {
  const answer: Answer = {
    answerId: 'a1',
    question,
    standaloneQuestion: question,
    notes: [],
    answer: text,
    refused: false,
    citations: [],
    sentences: [],
    mode: 'extractive',
    model: 'script',
    suggestions: [],
    cached: false,
    indexId: 'script',
    timings: {},
    ...over,
  };
  return { type: 'answer', answer };
}
