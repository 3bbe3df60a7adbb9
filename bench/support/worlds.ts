import path from 'node:path';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import type { ReadArchive } from '../../src/pipelines/index-archive.ts';
import { archiveOf, joinArchives } from './archive-of.ts';
import { cmrcSet, dureaderSet, newsSet, rgbSet, rmrbSet, type DocumentSet, type Sample } from './eval-data.ts';
import { newspaperDocuments, newspaperQuestions, samplePagesQuestions } from './everyday-set.ts';
import type { QuestionSet } from './question-set.ts';
import { pagesArchive, seedArchive, seedQuestions } from './seed-pages.ts';

/** An archive and the sets of questions asked of it. */
export interface World {
  /** Names of its sets, known before it is opened. */
  readonly sets: readonly string[];
  open(sample: Sample): Promise<{ readonly archive: ReadArchive; readonly sets: readonly QuestionSet[] }>;
}

/** Every archive that retrieval is measured on, small ones first. */
export const WORLDS: readonly World[] = [
  { sets: ['seed'], open: openSeed },
  { sets: ['everyday'], open: openSamplePages },
  { sets: ['everyday-pages', 'everyday-rmrb'], open: openSamplePagesAndNewspaper },
  { sets: ['cmrc'], open: async () => opened(cmrcSet()) },
  { sets: ['dureader'], open: async () => opened(dureaderSet()) },
  { sets: ['rgb', 'rgb-integration'], open: async () => opened(rgbSet()) },
  { sets: ['rmrb'], open: async (sample) => opened(rmrbSet(sample)) },
  { sets: ['news', 'headlines', 'seed-in-news'], open: openNewsAndSeed },
];

function opened({ documents, sets }: DocumentSet): Awaited<ReturnType<World['open']>> {
  return { archive: archiveOf(documents), sets };
}

async function openSeed(): ReturnType<World['open']> {
  const archive = await seedArchive();
  return { archive, sets: [{ name: 'seed', unit: 'passage', questions: seedQuestions(archive) }] };
}

/** The sample archive of this repository. */
async function openSamplePages(): ReturnType<World['open']> {
  const archive = await pagesArchive(path.join(PACKAGE_ROOT, 'corpus'));
  return { archive, sets: [{ name: 'everyday', unit: 'passage', questions: samplePagesQuestions(archive) }] };
}

async function openSamplePagesAndNewspaper(): ReturnType<World['open']> {
  const pages = await pagesArchive(path.join(PACKAGE_ROOT, 'corpus'));
  const documents = newspaperDocuments();
  return {
    archive: joinArchives(archiveOf(documents), pages),
    sets: [
      { name: 'everyday-pages', unit: 'passage', questions: samplePagesQuestions(pages) },
      { name: 'everyday-rmrb', unit: 'article', questions: newspaperQuestions(documents) },
    ],
  };
}

/** The five pages stand among the news articles: they change nothing for the questions about news. */
async function openNewsAndSeed(sample: Sample): ReturnType<World['open']> {
  const seed = await seedArchive();
  const { documents, sets } = newsSet(sample);
  return {
    archive: joinArchives(archiveOf(documents), seed),
    sets: [...sets, { name: 'seed-in-news', unit: 'passage', questions: seedQuestions(seed) }],
  };
}
