import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate } from '../../src/text/locate.ts';
import type { Article, Paragraph } from '../../src/types/article.ts';
import { makeArticle } from '../support/make-articles.ts';

/** Paragraphs of segments lying anywhere, in any order, in up to two files. */
const paragraphs = fc.array(
  fc.array(
    fc.record({
      file: fc.constantFrom('01.txt', '02.txt'),
      start: fc.nat(500),
      length: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 1, maxLength: 5 },
);

const article = paragraphs.map((all): Article => {
  const made = all.map((segments): Paragraph => ({
    role: 'body',
    text: '字'.repeat(segments.reduce((sum, s) => sum + s.length, 0)),
    segments: segments.map(({ file, start, length }) => ({ file, span: [start, start + length] })),
  }));
  return { ...makeArticle({ paragraphs: [] }), paragraphs: made, text: made.map((p) => p.text).join('\n') };
});

/** The slow and obvious way: where each character stands. */
function placesOf({ paragraphs }: Article): (readonly [string, number] | undefined)[] {
  return paragraphs.flatMap(({ segments }, i) => [
    ...(i > 0 ? [undefined] : []),
    ...segments.flatMap(({ file, span: [start, end] }) =>
      Array.from({ length: end - start }, (_, at) => [file, start + at] as const),
    ),
  ]);
}

describe('locate', () => {
  it('finds the places of every character, and no others, file by file in reading order', () => {
    fc.assert(
      fc.property(article, fc.nat(), fc.nat(), (made, a, b) => {
        const [start, end] = [a % (made.text.length + 1), b % (made.text.length + 1)].toSorted((x, y) => x - y);
        const expected = placesOf(made)
          .slice(start, end)
          .filter((place) => place !== undefined);
        const found = locate(made, [start ?? 0, end ?? 0]);
        for (const file of ['01.txt', '02.txt']) {
          const spans = found.filter((source) => source.file === file).flatMap((source) => source.spans);
          const places = spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at));
          expect(places).toEqual(expected.filter(([name]) => name === file).map(([, at]) => at));
        }
      }),
    );
  });

  it('merges spans that touch and leaves out the line feed between paragraphs', () => {
    const [first = 0, second = 0] = ['桥通了。', '路也通了。'].map((text) => text.length);
    const made = makeArticle({
      paragraphs: [
        ['body', '桥通了。'],
        ['body', '路也通了。'],
      ],
    });
    expect(locate(made, [0, made.text.length])).toEqual([
      {
        file: 'made/page.txt',
        spans: [
          [0, first],
          [first + 1, first + 1 + second],
        ],
      },
    ]);
    expect(locate(made, [2, 2])).toEqual([]);
  });
});
