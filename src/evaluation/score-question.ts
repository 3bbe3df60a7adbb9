import type { SearchResponse } from '../contract/search.ts';
import type { Answer, Citation } from '../types/answer.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { EvaluationQuestion } from './evaluation-question.ts';
import { holdsGold, type GoldPlace } from './gold-places.ts';
import { holdsFacts } from './holds-facts.ts';

/** How one question went; what does not apply is null. */
export interface QuestionScore {
  readonly id: string;
  readonly type: string;
  readonly answerable: boolean;
  readonly refused: boolean;
  /** Answered with all facts; refused, or put right, when the archive does not say. */
  readonly correct: boolean;
  /** Of the first passage found that answers, from 1; 0 when none of ten does; null for follow-ups and what has no answer. */
  readonly rank: number | null;
  /** Share of the citations that are of an article that answers; null without citations of a refused question. */
  readonly citationPrecision: number | null;
  /** Share of the texts that answer whose article is cited; null when nothing answers. */
  readonly citationRecall: number | null;
  /** Share of the quotes that stand at the place they name, word for word; null without quotes. */
  readonly quoteFidelity: number | null;
  readonly chars: number;
  readonly ms: number;
}

/** What one question brought. */
export interface Asked {
  readonly answer: Answer;
  readonly ms: number;
  /** The ten passages found, best first; absent where they are not asked for. */
  readonly found?: SearchResponse['passages'] | undefined;
}

/** Scores an answer by what its question asks for. */
export function scoreQuestion(
  question: EvaluationQuestion,
  gold: readonly GoldPlace[],
  { answer, ms, found }: Asked,
  store: PassageStore,
): QuestionScore {
  const { id, type, answerable, facts } = question;
  const { refused, citations } = answer;
  const isRight = holdsFacts(answer.answer, facts);
  const cites = (place: GoldPlace): boolean =>
    citations.some(({ article, source }) => place.articleIds.has(article.id) || holdsGold(source, place));
  const rightCitations = citations.filter(({ article, source }) =>
    gold.some((place) => place.articleIds.has(article.id) || holdsGold(source, place)),
  );
  const verbatim = citations.filter((citation) => isPrinted(citation, store));
  return {
    id,
    type,
    answerable,
    refused,
    correct: answerable ? !refused && isRight : refused || (facts.length > 0 && isRight),
    rank: found && answerable ? rankOf(gold, found) : null,
    citationPrecision: answerable ? shareOf(rightCitations.length, citations.length, refused ? null : 0) : null,
    citationRecall: answerable ? shareOf(gold.filter(cites).length, gold.length, null) : null,
    quoteFidelity: shareOf(verbatim.length, citations.length, null),
    chars: answer.answer.length,
    ms,
  };
}

function shareOf(part: number, whole: number, otherwise: number | null): number | null {
  return whole === 0 ? otherwise : part / whole;
}

function rankOf(gold: readonly GoldPlace[], found: SearchResponse['passages']): number {
  const at = found.findIndex(({ source, continued = [] }) =>
    [source, ...continued].some((part) => gold.some((place) => holdsGold(part, place))),
  );
  return at + 1;
}

/** Whether the article has the quote word for word, and the page file at the place named; a quote that jumps goes on in another file. */
function isPrinted({ quote, source, article, issue }: Citation, store: PassageStore): boolean {
  const pages = store.issue(issue.id)?.pageIds.flatMap((id) => store.page(id) ?? []) ?? [];
  const page = pages.find(({ file }) => file === source.file);
  const text = (page && store.pageText(page.id)) ?? '';
  const printed = withoutBlanks(source.spans.map((span) => text.slice(...span)).join(''));
  const isOfArticle = store.article(article.id)?.text.includes(quote) === true;
  return isOfArticle && printed !== '' && withoutBlanks(quote).startsWith(printed);
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
