import type { Known, PageIdentity } from '../types/issue.ts';
import type { PageArticle } from '../types/reading.ts';
import type { Inspected } from './inspect-files.ts';

/** What was understood of a page, on a few lines. */
export function describeReading({ name, understanding: { reading } }: Inspected): string {
  const { page, identity, title, articles, furniture, corrections = [] } = reading;
  const left = furniture.reduce((sum, [start, end]) => sum + end - start, 0);
  return [
    `${name} (${page.encoding}, ${page.sizeBytes} bytes)`,
    ...identityLines(identity),
    ...(title ? [`  page name ${title}`] : []),
    ...corrections.map((c) => `  correction ${c.name}: ${c.failure === '' ? 'applied' : 'NOT applied'}`),
    ...articles.map((article, i) => `  ${String(i + 1).padStart(2)}. ${articleLine(article)}`),
    `  ${articles.length} articles; ${left} characters of furniture`,
    '',
  ].join('\n');
}

/** Paper, date and page with what each rests on. */
export function identityLines({ paper, date, dateEstimate, page, edition, problems }: PageIdentity): string[] {
  return [
    `  paper ${known(paper)}, date ${known(date)}, page ${known(page)}`,
    ...(dateEstimate ? [`  ${dateEstimate.label}: ${dateEstimate.evidence}`] : []),
    ...(edition ? [`  edition ${edition}`] : []),
    ...problems.map((problem) => `  ${problem}`),
  ];
}

function known({ value, basis, confidence, evidence }: Known<string>): string {
  if (value === null) return evidence ? `unknown (${evidence})` : 'unknown';
  return `${value} (${basis}, ${confidence.toFixed(2)}${evidence ? `: ${evidence}` : ''})`;
}

function articleLine({ type, kicker, headline, section, bylines, text, jumpsTo, jumpsFrom }: PageArticle): string {
  const notes = [
    type,
    ...(section ? [`栏目 ${section}`] : []),
    ...bylines.map(({ role, names }) => `${role} ${names.join(' ')}`),
    ...(jumpsTo ? [`下转${jumpsTo.page}版`] : []),
    ...(jumpsFrom ? [`上接${jumpsFrom.page}版`] : []),
    `${text.length} characters`,
  ];
  return `${kicker ? `${kicker} / ` : ''}${headline || '（无标题）'} [${notes.join('; ')}]`;
}
