import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';
import type { PageFacts } from './page-facts.ts';

/** The ids of a page and its issue; an article's is the page's with `-a01`, `-a02` … in the order of the page. */
export interface PageIds {
  readonly issueId: string;
  readonly pageId: string;
}

/**
 * Gives readable, URL-safe ids: `zhuzhou-daily-2024-03-18` and `zhuzhou-daily-2024-03-18-p01`. A page without a number
 * is `…-p00` with what its file name adds; an undated page's issue is named after its file. Pages that would share an
 * id all get a suffix made from their paths. The result does not depend on the order of the readings.
 * @returns ids in the order of the readings
 */
export function archiveIds(readings: readonly PageFacts[]): PageIds[] {
  const slugs = paperSlugs(readings);
  const ids = readings.map((reading, n) => idsOf(reading, slugs[n] ?? ''));
  const count = new Map<string, number>();
  for (const { pageId } of ids) count.set(pageId, (count.get(pageId) ?? 0) + 1);
  return ids.map(({ issueId, pageId }, n) => {
    if (count.get(pageId) === 1) return { issueId, pageId };
    const { file } = (readings[n] as PageFacts).page;
    return { issueId, pageId: `${pageId}-${[slug(stemOf(file)), hash(file)].filter(Boolean).join('-')}` };
  });
}

/** Papers that are stated to be different are told apart even where they share a folder. */
function paperSlugs(readings: readonly PageFacts[]): string[] {
  const slugs = readings.map(({ page, identity }) => paperSlug(page.file, identity.paper.value));
  const stated = readings.map(({ identity: { paper } }) =>
    paper.basis === 'front-matter' || paper.basis === 'sidecar' ? paper.value : null,
  );
  const papers = new Map<string, Set<string>>();
  for (const [n, slugOf] of slugs.entries()) {
    const paper = stated[n];
    if (paper) papers.set(slugOf, (papers.get(slugOf) ?? new Set()).add(paper));
  }
  return slugs.map((folder, n) => ((papers.get(folder)?.size ?? 0) > 1 ? paperSlug('', stated[n] ?? null) : folder));
}

function idsOf({ page: { file }, identity }: PageFacts, paper: string): PageIds {
  const { date, page } = { date: identity.date.value, page: identity.page.value };
  const own = ownName(file, paper);
  const issueId = [paper, date ?? (own || hash(file))].join('-');
  const number = page ? `p${page.toLowerCase()}` : date && own ? `p00-${own}` : 'p00';
  return { issueId, pageId: `${issueId}-${number}` };
}

/** Folders that tell the kind of file and not the paper. */
const KIND_FOLDER = /^(?:html?|txt|jsonl?|docx?|pdf|pages)$/iu;

/** The first folder named in ASCII letters, else the paper's name in pinyin, else `paper`. */
function paperSlug(file: string, paper: string | null): string {
  const folder = file
    .split('/')
    .slice(0, -1)
    .find((f) => /^[\w .-]*[a-z][\w .-]*$/iu.test(f) && !KIND_FOLDER.test(f));
  if (folder) return slug(folder) || 'paper';
  if (!paper) return 'paper';
  return slug(pinyin(paper, { toneType: 'none', type: 'array' }).join('')) || 'paper';
}

/** What the file's name says besides paper, date and page. */
function ownName(file: string, paper: string): string {
  const name = slug(stemOf(file)).replaceAll(/(?<!\d)(?:19|20)\d\d-?\d\d-?\d\d(?!\d)/gu, '');
  const rest = name.startsWith(paper) ? name.slice(paper.length) : name;
  return rest.replaceAll(/-{2,}/gu, '-').replaceAll(/^-|-$/gu, '');
}

function stemOf(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/u, '');
}

function slug(name: string): string {
  const latin = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('-');
  return latin
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
}

function hash(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 6);
}
