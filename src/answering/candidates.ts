import type { Evidence } from '../types/answer.ts';
import type { ParagraphRole } from '../types/article.ts';
import type { Span } from '../types/span.ts';
import { fold } from '../text/fold.ts';
import { issueLabel } from '../text/label.ts';
import { sentences } from '../text/sentences.ts';

/** A sentence of the evidence that may answer, with what surrounds it. Everything but `text` is folded. */
export interface Candidate {
  readonly evidence: Evidence;
  /** Exact words, white space at both ends left out. */
  readonly text: string;
  /** Span in the article's text. */
  readonly span: Span;
  readonly role: ParagraphRole;
  /** Position among the candidates of its evidence, from 0. */
  readonly position: number;
  readonly folded: string;
  /** The sentences right before and after it in its paragraph. */
  readonly neighbours: string;
  readonly paragraph: string;
  readonly subhead: string;
  /** Kicker, headline, deck, section and the names in bylines. */
  readonly head: string;
  /** Paper, date and page. */
  readonly issue: string;
}

/** The sentences of all evidence in order: body, captions, subheads and headlines; table rows and bylines are not among them. */
export function candidatesOf(evidence: readonly Evidence[]): Candidate[] {
  return evidence.flatMap(candidatesIn);
}

const QUOTABLE: ReadonlySet<ParagraphRole> = new Set(['body', 'caption', 'subhead', 'headline', 'deck', 'kicker']);

function candidatesIn(evidence: Evidence): Candidate[] {
  const { article } = evidence;
  const names = article.bylines.flatMap((byline) => [byline.role, ...byline.names]);
  const head = fold([article.kicker, article.headline, article.deck, article.section, ...names].join('\n'));
  const issue = fold(issueLabel(evidence.issue));
  const found: Candidate[] = [];
  let subhead = fold(evidence.subhead);
  let offset = 0;
  for (const paragraph of article.paragraphs) {
    const start = offset;
    offset += paragraph.text.length + 1;
    if (paragraph.role === 'subhead') subhead = fold(paragraph.text);
    if (!QUOTABLE.has(paragraph.role)) continue;
    const folded = fold(paragraph.text);
    const spans = sentences(paragraph.text);
    for (const [i, [from, to]] of spans.entries()) {
      const text = paragraph.text.slice(from, to).trim();
      const at = start + paragraph.text.indexOf(text, from);
      if (!text || at < evidence.span[0] || at + text.length > evidence.span[1]) continue;
      const before = spans[i - 1] ?? [0, 0];
      const after = spans[i + 1] ?? [0, 0];
      found.push({
        evidence,
        text,
        span: [at, at + text.length],
        role: paragraph.role,
        position: found.length,
        folded: fold(text),
        neighbours: `${folded.slice(...before)}\n${folded.slice(...after)}`,
        paragraph: folded,
        subhead,
        head,
        issue,
      });
    }
  }
  return found;
}
