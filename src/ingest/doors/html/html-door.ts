import { BaowenError } from '../../../errors.ts';
import { readFileName } from '../../file-name.ts';
import type { Door } from '../door.ts';
import { layOut } from '../lay-out.ts';
import { decodeHtml } from './decode-html.ts';
import { htmlArticle } from './html-article.ts';
import { htmlContents } from './html-content.ts';
import { htmlFacts } from './html-facts.ts';
import { htmlLines, type HtmlFile } from './html-lines.ts';

/** `node_3.htm`, the list of a page's articles that e-paper systems write beside them. */
const LIST_NAME = /(?:^|\/)(?:node|index|default|layout|list|paperindex|nbs)[^/]*$/iu;

/** E-paper files: an article a file, or a page of several `<article>`. */
export const htmlDoor: Door = {
  extensions: ['html', 'htm'],
  holdsManyPages: false,
  async open(bytes, file) {
    const { text: html, encoding } = decodeHtml(bytes, file);
    const content = htmlLines(html, file);
    const contents = htmlContents(content);
    if (contents.length === 0) return withoutArticle(content, file);
    const { issue, pageTitle, ...facts } = htmlFacts(content, readFileName(file).date !== undefined);
    const [only] = contents;
    const articles =
      contents.length === 1 && only
        ? [htmlArticle(only, { ...facts, title: facts.title || firstHeading(content) })]
        : contents.map((lines) => htmlArticle(lines, { kicker: '', title: '', deck: '', author: '' }));
    const page = { part: '', ...layOut(articles), encoding, metadata: issue };
    return { pages: [pageTitle === '' ? page : { ...page, title: pageTitle }], failures: [] };
  },
};

/** A heading may stand outside the box that holds the text. */
function firstHeading({ lines }: HtmlFile): string {
  const headings = lines.filter((l) => l.level > 0 && l.linked === 0);
  return headings.find((l) => l.level === Math.min(...headings.map((h) => h.level)))?.text ?? '';
}

function withoutArticle({ lines }: HtmlFile, file: string) {
  const links = lines.filter((l) => l.linked > 0).length;
  if (links > 0 && LIST_NAME.test(file)) return { pages: [], failures: [], skipped: 'a list of links, no article' };
  throw new BaowenError(
    'page_without_articles',
    `The file ${file} holds ${links > 0 ? `${links} lines of links and ` : ''}no article. Remove it, or save the article’s own page.`,
  );
}
