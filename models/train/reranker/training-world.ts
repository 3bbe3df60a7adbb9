import { archiveOf, type Document } from '../../../bench/support/archive-of.ts';
import type { Question } from '../../../bench/support/question-set.ts';
import { SHARED } from '../../../bench/support/read-json-lines.ts';
import type { World } from '../../../bench/support/worlds.ts';
import { readTrainingTexts } from '../embedder/training-texts.ts';

/**
 * An encyclopaedia and 人民日报 of January to April 2026, its titles left out of the texts: questions that nothing is measured
 * on, so that what is measured does not alone say what weighs how much. Asked are only texts that the embedder did not learn
 * from, for it knows the others too well.
 */
export const TRAINING_WORLD: World = { sets: ['encyclopaedia', 'earlier-titles'], open: async () => open() };

function open(): Awaited<ReturnType<World['open']>> {
  const texts = readTrainingTexts(SHARED) ?? [];
  const documents: Document[] = [];
  const questions: Question[] = [];
  const titles: Question[] = [];
  for (const { title, text, questions: asked, isHeldOut } of texts) {
    const isEncyclopaedia = asked.length > 0;
    if (!isEncyclopaedia && title === '') continue; // agency news: it has neither questions nor titles
    const id = `text-${documents.length + 1}`;
    documents.push({ id, title: isEncyclopaedia ? title : '', date: null, text });
    if (!isHeldOut) continue;
    const groups = [new Set([id])];
    if (!isEncyclopaedia) titles.push({ id: `${id}-title`, text: title, type: '', groups });
    for (const [n, { question, answer }] of asked.entries())
      questions.push({ id: `${id}-q${n + 1}`, text: question, type: '', groups, answers: [answer] });
  }
  return {
    archive: archiveOf(documents),
    sets: [
      { name: 'encyclopaedia', unit: 'article', questions },
      { name: 'earlier-titles', unit: 'article', questions: titles },
    ],
  };
}
