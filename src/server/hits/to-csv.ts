import { ARTICLE_TYPE_NAMES } from '../../text/article-type-names.ts';
import type { FoundArticle } from '../../contract/hits.ts';

const COLUMNS = ['序号', '报纸', '日期', '版次', '栏目', '类型', '标题', '作者', '摘录', '出处', '文章编号', '链接'];
/** By it spreadsheets know the encoding. */
const BYTE_ORDER_MARK = '\u{feff}';
/** What spreadsheets take for a formula, blanks before it or not, in both widths; and what some of them skip. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/**
 * A list of hits as a table for spreadsheets, a line an article, the first line being the names of the columns.
 * @param site what goes before an article's address, such as `https://example.org`
 * @see RFC 4180; OWASP, CSV Injection
 */
export function* toCsv(found: Iterable<FoundArticle>, site: string): Generator<string> {
  yield BYTE_ORDER_MARK + line(COLUMNS);
  for (const { rank, article, issue, snippet, label } of found) {
    const names = article.bylines.flatMap((byline) => byline.names);
    yield line([
      String(rank),
      issue.paper ?? '',
      issue.date ?? '',
      issue.pages.join('、'),
      article.section,
      ARTICLE_TYPE_NAMES[article.type],
      article.headline,
      [...new Set(names)].join('、'),
      snippet.text,
      label,
      article.id,
      site + article.url,
    ]);
  }
}

function line(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

/** What a spreadsheet would work out is made words by an apostrophe. */
function toCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
