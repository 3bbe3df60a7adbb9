import type { Answer, Citation } from '../../src/types/answer.ts';

/** A citation to try the page's parts with. */
export function citation(n: number, over: Partial<Citation> = {}): Citation {
  return {
    n,
    quote: '昨天放行',
    verdict: 'verbatim',
    passageId: `qingshui-2021-05-06-p01-a01-s0${n}`,
    label: '《清水日报》2021年5月6日01版《新桥通车》',
    source: { file: 'qingshui/2021-05-06-01.md', spans: [[20, 24]] },
    article: {
      id: 'qingshui-2021-05-06-p01-a01',
      headline: '新桥通车',
      section: '',
      bylines: [],
      url: '/articles/qingshui-2021-05-06-p01-a01',
    },
    issue: {
      id: 'qingshui-2021-05-06',
      paper: '清水日报',
      date: '2021-05-06',
      dateBasis: 'printed',
      dateConfidence: 0.97,
      page: '01',
      pages: ['01'],
      pageBasis: 'printed',
    },
    ...over,
  };
}

/** A finished answer to try the page's parts with. */
export function answer(over: Partial<Answer> = {}): Answer {
  return {
    answerId: 'a1',
    question: '新桥何时通车？',
    standaloneQuestion: '新桥何时通车？',
    notes: [],
    answer: '新桥昨天放行〔1〕。',
    refused: false,
    citations: [citation(1)],
    sentences: [{ text: '新桥昨天放行。', citations: [1], verdict: 'supported' }],
    mode: 'extractive',
    model: 'extractive',
    suggestions: [],
    cached: false,
    indexId: 'i1',
    timings: {},
    ...over,
  };
}
