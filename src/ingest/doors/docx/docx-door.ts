import { BaowenError, reasonOf } from '../../../errors.ts';
import { bodyLine } from '../body-lines.ts';
import type { Door, OpenedPage } from '../door.ts';
import { layOut } from '../lay-out.ts';
import { docxLines, type DocxLine } from './docx-lines.ts';
import { unzip } from './unzip.ts';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
/** A newsroom's text has some hundred kilobytes of markup; a zip file of 20 MB may unpack to 20 GB. */
const MOST_UNPACKED_BYTES = 50_000_000;
const LONGEST_HEADING = 60;

/**
 * Word documents. One whose only top heading opens it is one article; any other is a page, on which heading styles and short
 * lines in bold are marked as headings.
 */
export const docxDoor: Door = {
  extensions: ['docx'],
  holdsManyPages: false,
  async open(bytes, file) {
    const lines = await read(bytes, file);
    if (lines.length === 0)
      throw new BaowenError('page_empty', `The page file ${file} holds no text. Fill it, or remove it.`);
    const page = isOneArticle(lines) ? oneArticle(lines) : { text: lines.map(marked).join('\n\n') };
    return { pages: [{ part: '', encoding: 'docx', ...page }], failures: [] };
  },
};

async function read(bytes: Uint8Array, file: string): Promise<DocxLine[]> {
  try {
    const members = await unzip(bytes, (name) => name === DOCUMENT || name === STYLES, MOST_UNPACKED_BYTES);
    const document = members.get(DOCUMENT);
    if (!document) throw new Error(`it has no ${DOCUMENT}`);
    return docxLines(document.toString('utf8'), members.get(STYLES)?.toString('utf8') ?? '');
  } catch (cause) {
    throw new BaowenError(
      'page_binary',
      `The page file ${file} is no Word document that can be read: ${reasonOf(cause)}. Save it as .docx anew, or remove it.`,
      { cause },
    );
  }
}

/** Headings below the first are its subheads. */
function isOneArticle(lines: readonly DocxLine[]): boolean {
  const top = Math.min(...lines.map((l) => l.level || Infinity));
  return top < Infinity && lines[0]?.level === top && lines.filter((l) => l.level === top).length === 1;
}

function oneArticle(lines: readonly DocxLine[]): Pick<OpenedPage, 'text' | 'articles'> {
  const [headline, ...rest] = lines;
  const body = rest.flatMap((line) =>
    line.isRow ? { role: 'table-row' as const, text: line.text } : (bodyLine(line.text, isHeading(line)) ?? []),
  );
  return layOut([{ lines: [{ role: 'headline', text: headline?.text ?? '' }, ...body] }]);
}

function marked(line: DocxLine): string {
  return isHeading(line) && !line.text.startsWith('#') ? `## ${line.text}` : line.text;
}

function isHeading({ text, level, isBold, isRow }: DocxLine): boolean {
  return !isRow && (level > 0 || (isBold && text.length <= LONGEST_HEADING && !/[。！？；，]$/u.test(text)));
}
