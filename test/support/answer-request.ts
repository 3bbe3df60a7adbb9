import type { Evidence } from '../../src/types/answer.ts';
import type { ParsedQuery } from '../../src/types/query.ts';

/** A question as the answer models get it; nothing is understood of it but its content words. */
export function aQuery(question: string, words: readonly string[] = []): ParsedQuery {
  return {
    question,
    folded: question,
    terms: words.map((term) => ({ term, weight: 1 })),
    words,
    phrases: [],
    places: [],
    dates: [],
    expansions: [],
    answerTypes: ['other'],
    filters: {},
    periods: [],
    limits: {},
    unmet: [],
    parts: [],
  };
}

/** A piece of evidence from page 03 of 江边晚报 of 6 May 2024, headline 新馆开门. */
export function anEvidence(n: number, text: string, headline = '新馆开门'): Evidence {
  const issueId = 'jiangbian-wanbao-2024-05-06';
  const file = 'jiangbian-wanbao/2024-05-06-03.md';
  const articleId = `${issueId}-p03-a0${n}`;
  return {
    n,
    text,
    passageId: `${articleId}-s01`,
    span: [0, text.length],
    subhead: '',
    score: 1,
    issue: {
      id: issueId,
      paper: '江边晚报',
      date: '2024-05-06',
      dateBasis: 'front-matter',
      dateConfidence: 0.97,
      page: '03',
      pages: ['03'],
      pageBasis: 'front-matter',
    },
    article: {
      id: articleId,
      issueId,
      pageIds: [`${issueId}-p03`],
      type: 'news',
      kicker: '',
      headline,
      deck: '',
      section: '',
      subheads: [],
      bylines: [],
      dateline: '',
      paragraphs: [{ role: 'body', text, segments: [{ file, span: [0, text.length] }] }],
      text,
      sources: [{ file, spans: [[0, text.length]] }],
      tables: [],
      gaps: [],
      variants: [],
    },
  };
}
