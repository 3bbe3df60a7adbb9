import { describe, expectTypeOf, it } from 'vitest';
import type { articleResponseSchema, issueResponseSchema, pageResponseSchema } from '../../src/contract/archive.ts';
import type { answerEventSchema, answerSchema, askRequestSchema } from '../../src/contract/ask.ts';
import type { buildProgressSchema, indexStatusSchema } from '../../src/contract/index-status.ts';
import type {
  articleRefSchema,
  bylineSchema,
  filtersSchema,
  issueRefSchema,
  sourceSchema,
} from '../../src/contract/parts.ts';
import type { searchResponseSchema } from '../../src/contract/search.ts';
import type { Wire } from '../../src/contract/wire.ts';
import type { Answer, AnswerEvent, ArticleRef, IssueRef } from '../../src/types/answer.ts';
import type { Article, Byline } from '../../src/types/article.ts';
import type { HitScores } from '../../src/types/hit.ts';
import type { BuildFailure, BuildProgress, IndexCounts } from '../../src/types/index-build.ts';
import type { Issue } from '../../src/types/issue.ts';
import type { Page } from '../../src/types/page.ts';
import type { Filters, Turn } from '../../src/types/query.ts';
import type { Source } from '../../src/types/span.ts';

/** An optional field of zod also admits an explicit undefined; JSON knows no difference, so none is made here. */
type Json<T> = T extends readonly unknown[]
  ? { readonly [K in keyof T]: Json<T[K]> }
  : T extends object
    ? { readonly [K in keyof T]: Json<Exclude<T[K], undefined>> }
    : T;

/** Each can stand for the other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

type Fields<T, K extends keyof T> = Json<Pick<T, K>>;

describe('what the contract describes is what the code has', () => {
  it('in references and sources', () => {
    expectTypeOf<Same<Json<Wire<typeof articleRefSchema>>, Json<ArticleRef>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Json<Wire<typeof issueRefSchema>>, Json<IssueRef>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Json<Wire<typeof sourceSchema>>, Json<Source>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Json<Wire<typeof bylineSchema>>, Json<Byline>>>().toEqualTypeOf<true>();
  });

  it('in questions', () => {
    type Request = Json<Wire<typeof askRequestSchema>>;
    expectTypeOf<Same<Json<Wire<typeof filtersSchema>>, Json<Filters>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<NonNullable<Request['history']>[number], Json<Turn>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<NonNullable<Request['filters']>, Json<Filters>>>().toEqualTypeOf<true>();
  });

  it('in answers and their events', () => {
    type WireEvent = Json<Wire<typeof answerEventSchema>>;
    type Code = Json<AnswerEvent>;
    expectTypeOf<Same<Json<Wire<typeof answerSchema>>, Json<Answer>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<WireEvent['type'], Code['type']>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Exclude<WireEvent, { type: 'error' }>, Exclude<Code, { type: 'error' }>>>().toEqualTypeOf<true>();
    // On the wire an error also carries the id of its request, which the app does not know.
    expectTypeOf<Extract<Code, { type: 'error' }>>().toExtend<WireEvent>();
  });

  it('in search results', () => {
    type Passage = Json<Wire<typeof searchResponseSchema>>['passages'][number];
    expectTypeOf<Same<Passage['scores'], Json<HitScores>>>().toEqualTypeOf<true>();
  });

  it('in the archive', () => {
    type ArticleOnWire = Json<Wire<typeof articleResponseSchema>>['article'];
    type ArticleFields = Exclude<keyof ArticleOnWire, 'url'>;
    expectTypeOf<Same<Omit<ArticleOnWire, 'url'>, Fields<Article, ArticleFields>>>().toEqualTypeOf<true>();
    type PageOnWire = Json<Wire<typeof pageResponseSchema>>['page'];
    expectTypeOf<Same<PageOnWire, Fields<Page, keyof PageOnWire>>>().toEqualTypeOf<true>();
    type IssueOnWire = Json<Wire<typeof issueResponseSchema>>['issue'];
    type IssueFields = Exclude<keyof IssueOnWire, 'pages' | 'articles'>;
    expectTypeOf<Same<Pick<IssueOnWire, IssueFields>, Fields<Issue, IssueFields>>>().toEqualTypeOf<true>();
  });

  it('in the index and its builds', () => {
    type Status = Json<Wire<typeof indexStatusSchema>>;
    expectTypeOf<Same<Json<Wire<typeof buildProgressSchema>>, Json<BuildProgress>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<NonNullable<Status['counts']>, Json<IndexCounts>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Status['failures'][number], Json<BuildFailure>>>().toEqualTypeOf<true>();
  });
});
