import type { CorrectionOutcome } from '../types/correction.ts';
import type { GivenArticle } from '../types/given-article.ts';
import type { PageFile } from '../types/page.ts';
import type { PageArticle, PageReading } from '../types/reading.ts';
import { applyCorrections } from './apply-corrections.ts';
import { buildArticle } from './build-article.ts';
import { readGiven } from './given-reading.ts';
import { identifyIssue } from './identify-issue.ts';
import { readMasthead, type MastheadFacts } from './masthead.ts';
import { draftsOf, laidOut, type CorrectedDraft } from './page-layout.ts';
import { segment, type Segmentation } from './segment.ts';
import { stitch, type Stitching } from './stitch.ts';
import { toBlocks, type PageBlock } from './to-blocks.ts';

/** A page read, and the steps that led there, of which {@link explainPage} tells. */
export interface Understanding {
  readonly reading: PageReading;
  readonly segmentation: Segmentation;
  readonly stitching: Stitching;
  /** What the articles of the reading were made of, in the same order. */
  readonly drafts: readonly CorrectedDraft[];
}

/** Reads a page as {@link readPage} does, keeping what each step decided. */
export function understandPage(page: PageFile): Understanding {
  const read = page.articles ? given(page, page.articles) : readByWords(page);
  const { layout, outcomes } = corrected(read, page);
  const { drafts, furniture, repeats } = layout;
  const articles = drafts.map((draft): PageArticle => ({ ...buildArticle(draft, page.file), ...draft.stated }));
  const reading: PageReading = {
    page,
    identity: identifyIssue(page, articles, read.masthead),
    title: page.title ?? furniture.find((b) => b.isPageName)?.text ?? read.masthead.title,
    articles,
    furniture: [...furniture, ...repeats].map((b) => b.span).toSorted((a, b) => a[0] - b[0]),
    ...(outcomes ? { corrections: outcomes } : {}),
  };
  return { reading, segmentation: read.segmentation, stitching: read.stitching, drafts };
}

/** A page read without its corrections. */
interface Read extends Drafted {
  readonly segmentation: Segmentation;
  readonly stitching: Stitching;
  readonly masthead: MastheadFacts;
}

interface Drafted {
  readonly drafts: readonly CorrectedDraft[];
  readonly furniture: readonly PageBlock[];
  readonly repeats: readonly PageBlock[];
}

function readByWords({ text }: PageFile): Read {
  const blocks = toBlocks(text);
  const segmentation = segment(blocks);
  const stitching = stitch(segmentation.drafts, text);
  const repeats = stitching.repeats.map(({ dropped }) => dropped.block);
  const masthead = readMasthead(blocks);
  return { drafts: stitching.drafts, furniture: segmentation.furniture, repeats, segmentation, stitching, masthead };
}

function given(page: PageFile, articles: readonly GivenArticle[]): Read {
  const { drafts, furniture } = readGiven(page, articles);
  const segmentation = { drafts: [], furniture, lines: [], states: [] };
  const stitching = { drafts, repeats: [], moves: [] };
  return { drafts, furniture, repeats: [], segmentation, stitching, masthead: readMasthead([]) };
}

function corrected(
  read: Read,
  { corrections, text }: PageFile,
): { layout: Drafted; outcomes?: readonly CorrectionOutcome[] } {
  if (!corrections) return { layout: read };
  const { layout, outcomes } = applyCorrections({ ...read, articles: read.drafts.map(laidOut) }, corrections, text);
  return { layout: { ...layout, drafts: draftsOf(layout) }, outcomes };
}
