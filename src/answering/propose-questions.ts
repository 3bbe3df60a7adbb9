import { fold } from '../text/fold.ts';
import type { Article } from '../types/article.ts';
import type { Span } from '../types/span.ts';
import { articleSentences } from './article-sentences.ts';
import { clauseQuestion } from './clause-question.ts';
import { leansBack } from './leans-back.ts';
import { personsAfterTitle } from './read-names.ts';

/** A question that an article seems to answer. */
export interface ProposedQuestion {
  readonly question: string;
  readonly article: Article;
  /** The sentence that should answer, in the article's text; none where the whole article does. */
  readonly span?: Span;
}

/** What questions are drawn from. */
export interface QuestionSources {
  /** Articles whose facts are worth asking for, best first. */
  readonly articles: readonly Article[];
  /** Other articles worth opening, best first. */
  readonly near: readonly Article[];
  /** The question and its answer: what is told there is not asked for again. */
  readonly told: string;
}

const LONGEST_QUESTION = 30;
const MOST_FACTS = 5;
const MOST_NEAR = 3;

/**
 * Questions to go on with, the likeliest first: facts and persons of the articles that answered, in turn with what another
 * article reports. All differ, also from what was asked; none is longer than 30 characters or needs the conversation to be
 * understood. Whether the archive answers them is for others to try.
 */
export function proposeQuestions({ articles, near, told }: QuestionSources): ProposedQuestion[] {
  const said = letters(told);
  const facts = firstOf(MOST_FACTS, drawn(articles, said), said);
  const reports = firstOf(
    MOST_NEAR,
    near.flatMap((article) => reportOf(article, said)),
    said,
  );
  const mixed: ProposedQuestion[] = [];
  while (facts.length + reports.length > 0) mixed.push(...facts.splice(0, 1), ...reports.splice(0, 1));
  return mixed;
}

/** The first of them, each question once; what comes after them is not worked out. */
function firstOf(count: number, proposed: Iterable<ProposedQuestion>, said: string): ProposedQuestion[] {
  const first = new Map<string, ProposedQuestion>();
  for (const one of proposed) {
    const key = letters(one.question);
    if (!first.has(key) && !said.includes(key)) first.set(key, one);
    if (first.size === count) break;
  }
  return [...first.values()];
}

function* drawn(articles: readonly Article[], said: string): Generator<ProposedQuestion> {
  for (const article of articles) {
    yield* factsOf(article, said);
    yield* personsOf(article, said);
  }
}

function* factsOf(article: Article, said: string): Generator<ProposedQuestion> {
  for (const { text, span, role, folded } of articleSentences(article).sentences) {
    if (role !== 'body' || said.includes(letters(folded))) continue;
    for (const clause of text.split(CLAUSE_END)) {
      const question = said.includes(letters(clause)) ? undefined : clauseQuestion(clause.trim());
      if (question && isFit(question)) yield { question, article, span };
    }
  }
}

const CLAUSE_END = /[，,；;。！!？?：:—…]/u;

/** The persons whom an article names with a title, and more than once. */
function personsOf(article: Article, said: string): ProposedQuestion[] {
  const folded = fold(article.text);
  return [...new Set(personsAfterTitle(folded))]
    .filter((name) => isWholeName(name, folded) && !said.includes(name))
    .map((name) => ({ question: `${name}是谁？`, article }));
}

/** A name that stands there more than once, with different words after it: 罗某 of 罗某某 always has the same after it. */
function isWholeName(name: string, text: string): boolean {
  const after = text.split(name).slice(1);
  return after.length > 1 && new Set(after.map((rest) => rest[0])).size > 1;
}

/** What the whole article says, asked by its headline. */
function reportOf(article: Article, said: string): ProposedQuestion[] {
  const title = article.headline.trim();
  const question = `《${title}》讲了什么？`;
  const isName = letters(title).length >= LEAST_TITLE && !/[《》\n]/u.test(title);
  return isName && question.length <= LONGEST_QUESTION && !said.includes(letters(title)) ? [{ question, article }] : [];
}

/** A shorter headline may be the name of anything. */
const LEAST_TITLE = 5;

function isFit(question: string): boolean {
  return question.length <= LONGEST_QUESTION && !leansBack(question);
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
