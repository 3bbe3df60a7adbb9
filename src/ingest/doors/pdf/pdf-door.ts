import { BaowenError, reasonOf } from '../../../errors.ts';
import type { Door, OpenedPage, PartFailure } from '../door.ts';
import { pdfText } from './pdf-text.ts';
import { readPdf, type PdfContent } from './read-pdf.ts';

/** PDF files with a text layer; every PDF page is a page. */
export const pdfDoor: Door = {
  extensions: ['pdf'],
  holdsManyPages: true,
  async open(bytes, file) {
    const content = await read(bytes, file);
    const pages: OpenedPage[] = [];
    const failures: PartFailure[] = content.badPages.map(({ number, reason }) => ({
      part: partOf(number),
      error: new BaowenError(
        'page_unreadable',
        `Page ${number} of ${file} cannot be read: ${reason}. Save the file anew.`,
      ),
    }));
    for (const { number, runs } of content.pages) {
      const text = pdfText(runs);
      if (text !== '') pages.push({ part: partOf(number), text, encoding: 'pdf' });
      else failures.push({ part: partOf(number), error: withoutText(number, file) });
    }
    return { pages, failures };
  },
};

/** Readers of PDF files look for it this far. */
const HEAD_BYTES = 1_024;

async function read(bytes: Uint8Array, file: string): Promise<PdfContent> {
  try {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
    if (!head.includes('%PDF-')) throw new Error('it does not begin as one');
    return await readPdf(bytes);
  } catch (cause) {
    throw new BaowenError(
      'page_binary',
      `The page file ${file} is no PDF file that can be read: ${reasonOf(cause)}. Save it anew without a password, or remove it.`,
      { cause },
    );
  }
}

function withoutText(number: number, file: string): BaowenError {
  return new BaowenError(
    'page_without_text',
    `Page ${number} of ${file} is a picture, or its text is no readable text. Put the text that OCR makes of it beside it.`,
  );
}

function partOf(number: number): string {
  return `p${String(number).padStart(2, '0')}`;
}
