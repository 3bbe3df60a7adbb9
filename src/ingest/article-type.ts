import type { ArticleType, Byline } from '../types/article.ts';
import { isProse } from './draft.ts';
import type { StitchedDraft } from './stitch.ts';

const OPINION = /评论|时评|短评|快评|锐评|社论|观点|杂谈|漫谈|来论|随笔|周·见|理论|论坛|一家之言/u;
/** A report with a dateline and less text than this is a brief. */
const LONGEST_BRIEF = 120;

/** What kind of article this is, by its form. */
export function articleType(draft: StitchedDraft, bylines: readonly Byline[], dateline: string): ArticleType {
  const lines = draft.units.flatMap((u) => u.lines);
  const length = (states: readonly string[]): number =>
    lines.filter((l) => states.includes(l.state)).reduce((sum, l) => sum + l.block.text.length, 0);
  const prose = lines.filter(isProse).reduce((sum, l) => sum + l.block.text.length, 0);
  const rows = length(['row']);
  if (draft.head.some((l) => l.state === 'notice-title')) return 'notice';
  if (rows > prose) return 'table';
  if (draft.jumpsFrom !== null && draft.head.length === 0) return 'continuation';
  const hasPhotographer = bylines.some((b) => b.role === '摄影' || b.role === '供图');
  const isPhoto = lines.some((l) => l.state === 'photo' || l.state === 'credit');
  if (isPhoto || (hasPhotographer && draft.captions.length === 0 && draft.units.length <= 2)) return 'photo';
  const isReported = bylines.some((b) => b.role === '记者');
  if (bylines.some((b) => b.role === '作者')) return 'commentary';
  if (!isReported && draft.sections.some((s) => OPINION.test(s))) return 'commentary';
  if (dateline !== '') return prose < LONGEST_BRIEF && draft.units.length === 1 ? 'brief' : 'news';
  const subheads = lines.filter((l) => l.state === 'subhead').length;
  return subheads >= 2 ? 'feature' : 'news';
}
