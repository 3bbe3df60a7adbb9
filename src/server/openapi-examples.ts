import type { IssuesResponse } from '../contract/archive.ts';
import type { AskRequest } from '../contract/ask.ts';
import type { ErrorResponse } from '../contract/error.ts';
import type { HitsResponse } from '../contract/hits.ts';
import type { SearchResponse } from '../contract/search.ts';
import { ERROR_KINDS } from '../errors.ts';
import type { Answer, ArticleRef, IssueRef } from '../types/answer.ts';

const article: ArticleRef = {
  id: 'shili-ribao-2024-05-06-p01-a02',
  headline: '河西图书馆周五起延长开放',
  section: '城事',
  bylines: [],
  url: '/articles/shili-ribao-2024-05-06-p01-a02',
};
const issue: IssueRef = {
  id: 'shili-ribao-2024-05-06',
  paper: '示例日报',
  date: '2024-05-06',
  dateBasis: 'file-name',
  dateConfidence: 0.97,
  page: '01',
  pages: ['01'],
  pageBasis: 'file-name',
};
const label = '《示例日报》2024年5月6日01版《河西图书馆周五起延长开放》';
const quote = '从5月10日起，河西图书馆的闭馆时间推迟到晚上九点半。';
const source = { file: 'shili-ribao/2024-05-06-01.txt', spans: [[412, 438] as const] };
const passageId = `${article.id}-s01`;

export const ASK_EXAMPLE: AskRequest = { question: '河西图书馆几点闭馆？', filters: { from: '2024-05-01' } };

export const ANSWER_EXAMPLE: Answer = {
  answerId: '0f0c9d1e-6a57-4d0e-9c39-1f2b7f0a4f11',
  question: ASK_EXAMPLE.question,
  standaloneQuestion: ASK_EXAMPLE.question,
  notes: [],
  answer: `“${quote}”——《示例日报》2024年5月6日01版〔1〕`,
  refused: false,
  citations: [{ n: 1, quote, verdict: 'verbatim', passageId, label, source, article, issue }],
  sentences: [{ text: `“${quote}”——《示例日报》2024年5月6日01版`, citations: [1], verdict: 'verbatim' }],
  mode: 'extractive',
  model: 'extractive',
  suggestions: ['河西图书馆新添了多少个自习座位？'],
  cached: false,
  indexId: '20240507T020000Z-5d41402a',
  timings: { totalMs: 18.4 },
};

export const SEARCH_EXAMPLE: SearchResponse = {
  passages: [
    { rank: 1, passageId, text: quote, label, source, article, issue, scores: { bm25Score: 11.2, bm25Rank: 1 } },
  ],
  query: {
    text: '图书馆 闭馆',
    words: ['图书馆', '闭馆'],
    phrases: [],
    filters: {},
    periods: [],
    limits: {},
    expansions: [],
    notes: [],
  },
  total: 1,
};

export const HITS_EXAMPLE: HitsResponse = {
  total: 1,
  hits: [
    {
      rank: 1,
      article: { ...article, kicker: '', type: 'news' },
      issue,
      label,
      headlineMarks: [[2, 5]],
      snippet: {
        text: quote,
        marks: [
          [10, 13],
          [14, 16],
        ],
      },
      passageId,
      matched: ['图书馆', '闭馆'],
    },
  ],
  query: {
    text: '图书馆 闭馆',
    match: 'all',
    words: [
      { text: '图书馆', others: [], articles: 1 },
      { text: '闭馆', others: [], articles: 1 },
    ],
    limits: {},
    notes: [],
  },
  months: [{ month: '2024-05', articles: 1 }],
  undated: 0,
  sections: [{ section: '城事', articles: 1 }],
  types: [{ type: 'news', articles: 1 }],
  indexId: '20240507T020000Z-5d41402a',
};

export const ISSUES_EXAMPLE: IssuesResponse = {
  issues: [
    {
      id: issue.id,
      paper: issue.paper,
      date: issue.date,
      dateBasis: issue.dateBasis,
      dateConfidence: issue.dateConfidence,
      dateEvidence: '',
      edition: '',
      pages: 4,
      articles: 23,
    },
  ],
  coverage: { from: '2024-05-06', to: '2024-05-06', issues: 1 },
  gaps: [],
};

export const ERROR_EXAMPLE: ErrorResponse = {
  error: {
    code: 'question_empty',
    message: `${ERROR_KINDS.question_empty.chinese}（question is empty. Ask something.）`,
    requestId: 'c5b6e0de-55a3-4c41-9a0c-0a4a6e6f2f6d',
  },
};
