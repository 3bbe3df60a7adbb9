import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
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
  assert.deepEqual(flaws(reading), []);
  return reading;
}

/**
 * What is wrong with a reading: characters other than white space that are in no article and no furniture or in two,
 * spans and gaps out of bounds, paragraphs that are not their segments, articles that are not their paragraphs.
 */
export function flaws({ page, articles, furniture }: PageReading): string[] {
  const found: string[] = [];
  const owners = new Uint8Array(page.text.length);
  for (const [start, end] of [...articles.flatMap((a) => a.spans), ...furniture]) {
    if (!(start >= 0 && start < end && end <= page.text.length)) found.push(`span ${start}-${end} is out of bounds`);
    for (let i = start; i < end; i++) owners[i] = (owners[i] ?? 0) + 1;
  }
  const wrong = owners.findIndex((n, i) => n > 1 || (n === 0 && /\S/.test(page.text[i] ?? '')));
  if (wrong >= 0) found.push(`character ${wrong} is claimed ${owners[wrong]} times`);
  for (const { paragraphs, text, gaps } of articles) {
    for (const p of paragraphs) {
      const glued = p.segments.map((s) => page.text.slice(s.span[0], s.span[1])).join('');
      if (glued !== p.text || p.text === '') found.push(`not its segments: ${p.text.slice(0, 40)}`);
    }
    if (text !== paragraphs.map((p) => p.text).join('\n')) found.push(`not its paragraphs: ${text.slice(0, 40)}`);
    if (gaps.some((g) => g < 0 || g > text.length)) found.push(`gaps out of bounds: ${gaps.join(', ')}`);
  }
  return found;
}
