import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { PageFile } from '../../src/types/page.ts';
import type { PageReading } from '../../src/types/reading.ts';
import { readPage } from '../../src/ingest/read-page.ts';

/** A page file made of text. */
export function pageFile(text: string, file = 'paper/page.txt'): PageFile {
  const bytes = Buffer.from(text);
  return {
    file,
    text,
    encoding: 'utf-8',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.length,
  };
}

/** The reading of a text, checked to lose and invent nothing. */
export function readText(text: string, file?: string): PageReading {
  const reading = readPage(pageFile(text, file));
  expectWhole(reading);
  return reading;
}

/**
 * Fails unless every character that is not white space is in exactly one article or in the furniture, all spans are in
 * bounds, and every paragraph is its segments.
 */
export function expectWhole({ page, articles, furniture }: PageReading): void {
  const owners = new Uint8Array(page.text.length);
  for (const [start, end] of [...articles.flatMap((a) => a.spans), ...furniture]) {
    if (!(start >= 0 && start < end && end <= page.text.length)) expect.fail(`span ${start}–${end} out of bounds`);
    for (let i = start; i < end; i++) owners[i] = (owners[i] ?? 0) + 1;
  }
  const wrong = owners.findIndex((n, i) => n > 1 || (n === 0 && /\S/.test(page.text[i] ?? '')));
  if (wrong >= 0) expect.fail(`character ${wrong} is claimed ${owners[wrong]} times`);
  for (const { paragraphs, text, gaps } of articles) {
    for (const p of paragraphs) {
      const glued = p.segments.map((s) => page.text.slice(s.span[0], s.span[1])).join('');
      if (glued !== p.text || p.text === '') expect.fail(`a paragraph is not its segments: ${p.text.slice(0, 40)}`);
    }
    if (text !== paragraphs.map((p) => p.text).join('\n')) expect.fail('an article is not its paragraphs');
    if (gaps.some((g) => g < 0 || g > text.length)) expect.fail('a gap is out of bounds');
  }
}
