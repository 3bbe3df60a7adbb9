import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../src/indexing/split-passages.ts';
import { snippetOf } from '../../src/retrieval/snippet.ts';
import { wordFinder } from '../../src/text/word-pattern.ts';
import { makeArticle } from '../support/make-articles.ts';

const FILLER = '这一段说的是别的事情，与所查的没有关系。'.repeat(9);

function snippets(body: string, words: readonly string[], headline = '渡口的灯'): string[] {
  const article = makeArticle({
    paragraphs: [
      ['headline', headline],
      ['body', body],
    ],
  });
  return splitPassages([article]).map((passage) => {
    const { text, marks } = snippetOf(article, passage, wordFinder(words));
    let [lit, at] = ['', 0];
    for (const [start, end] of marks) {
      lit += `${text.slice(at, start)}[${text.slice(start, end)}]`;
      at = end;
    }
    return lit + text.slice(at);
  });
}

describe('snippetOf', () => {
  it('shows the text and not the headline above it, marking what was looked for', () => {
    expect(snippets('渡口的灯亮了。', ['渡口'])).toEqual(['[渡口]的灯亮了。']);
  });

  it('begins with the clause that holds most of the words', () => {
    const [first] = snippets(`渡口。${FILLER.slice(0, 100)}到了夜里，渡口的石榴树下有人。`, ['渡口', '石榴']);
    expect(first).toContain('到了夜里，[渡口]的[石榴]树下有人。');
    expect(first?.startsWith('…')).toBe(true);
  });

  it('shows the beginning where nothing is marked, and the headline where nothing else is', () => {
    expect(snippets('灯亮了。', ['渡口'])).toEqual(['灯亮了。']);
    const bare = makeArticle({ paragraphs: [['headline', '渡口的灯']] });
    expect(splitPassages([bare]).map((passage) => snippetOf(bare, passage, wordFinder(['渡口'])).text)).toEqual([
      '渡口的灯',
    ]);
  });

  it('is short, in one line, of whole characters, and its marks are the words', () => {
    const body = fc.array(fc.constantFrom('渡口', '𠮷', '，', '。', '一二三', '\t'), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(body, (parts) => {
        const article = makeArticle({ paragraphs: [['body', parts.join('')]] });
        for (const passage of splitPassages([article])) {
          const { text, marks } = snippetOf(article, passage, wordFinder(['渡口', '𠮷']));
          expect(text.length).toBeLessThanOrEqual(122);
          expect(text).not.toMatch(/\n/);
          expect(text).not.toMatch(/\p{Surrogate}/u);
          for (const span of marks) expect(['渡口', '𠮷']).toContain(text.slice(...span));
        }
      }),
    );
  });
});
