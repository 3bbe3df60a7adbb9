import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { reasonOf } from '../../../errors.ts';
import type { PdfMessage, PdfTask, TextRun } from './text-run.ts';

// A process of its own, so that a file made to harm can be stopped: see `readPdf`.

const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

function tell(message: PdfMessage): void {
  process.send?.(message);
}

async function runsOf(page: PDFPageProxy, most: number): Promise<TextRun[]> {
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const { items } = await page.getTextContent();
  const runs: TextRun[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [ta, tb, tc, td, te, tf] = item.transform as [number, number, number, number, number, number];
    const slope = Math.atan2(b * ta + d * tb, a * ta + c * tb);
    const size = Math.hypot(a * tc + c * td, b * tc + d * td);
    // slanting text is a watermark or a picture's
    if (Math.abs(slope) > 0.1 || size === 0) continue;
    runs.push({ text: item.str, x: a * te + c * tf + e, y: b * te + d * tf + f, width: item.width, size });
    if (runs.length > most) throw new Error(`it draws more than ${most} runs of text`);
  }
  return runs;
}

async function read({ bytes, mostPages, mostRunsAPage }: PdfTask): Promise<void> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes), // a Buffer is refused
    // Chinese fonts that are not in the file are known by their character maps, which come with the library
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    wasmUrl: `${folder}/wasm/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  if (document.numPages > mostPages)
    throw new Error(`it has ${document.numPages} pages, more than the ${mostPages} allowed`);
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      tell({ type: 'page', page: { number, runs: await runsOf(page, mostRunsAPage) } });
      page.cleanup();
    } catch (error) {
      tell({ type: 'bad-page', number, reason: reasonOf(error) });
    }
  }
}

process.once('message', (task: PdfTask) => {
  read(task)
    .then(() => tell({ type: 'done' }))
    .catch((error: unknown) => tell({ type: 'refused', reason: reasonOf(error) }));
});
