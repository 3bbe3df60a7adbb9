import { search, type SearchParts } from '../../../src/pipelines/search.ts';
import { FEATURES, matchFeatures } from '../../../src/retrieval/match-features.ts';
import { fold } from '../../../src/text/fold.ts';
import type { Hit } from '../../../src/types/hit.ts';
import type { Reranker } from '../../../src/types/ports/reranker.ts';
import type { ParsedQuery } from '../../../src/types/query.ts';
import type { Question, QuestionSet } from '../../../bench/support/question-set.ts';
import type { Lesson } from './lesson.ts';

/** Asks the questions of a set as the product does, and notes the candidates that its reranker is given. */
export async function collectLessons(set: QuestionSet, most: number, parts: SearchParts): Promise<Lesson[]> {
  const step = Math.max(1, set.questions.length / most);
  const asked = set.questions.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  const lessons: Lesson[] = [];
  for (const question of asked) {
    const note = (query: ParsedQuery, hits: readonly Hit[]): readonly Hit[] => {
      lessons.push(lessonOf(set, question, query, hits, parts));
      return hits;
    };
    const reranker: Reranker = { fingerprint: 'notes candidates', rerank: note };
    await search({ ...parts, reranker }, question.text, 1, {});
  }
  return lessons;
}

function lessonOf(
  { name, unit }: QuestionSet,
  { id, type, groups, answers = [] }: Question,
  query: ParsedQuery,
  hits: readonly Hit[],
  { snapshot }: SearchParts,
): Lesson {
  const rows = new Float32Array(hits.length * FEATURES.length);
  for (const [row, features] of matchFeatures(query, hits, snapshot).entries())
    rows.set(
      FEATURES.map((feature) => features[feature]),
      row * FEATURES.length,
    );
  const units = hits.map((hit) => (unit === 'article' ? hit.article.id : hit.passage.id));
  const isRight = units.map((of) => groups.some((group) => group.has(of)));
  const words = answers.map(lettersOf);
  const gives = hits.map(({ passage }, i) => isRight[i] === true && holdsAny(lettersOf(passage.text), words));
  return { set: name, id, type, units, isRight, isTaught: gives.some(Boolean) ? gives : isRight, rows };
}

function holdsAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => word !== '' && text.includes(word));
}

function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
