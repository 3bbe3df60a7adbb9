import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundArticle } from '../../../src/contract/hits.ts';
import { toCsv } from '../../../src/server/hits/to-csv.ts';
import { HITS_EXAMPLE } from '../../../src/server/openapi-examples.ts';

const [example] = HITS_EXAMPLE.hits as readonly [FoundArticle];

/** Reads a table as RFC 4180 says, character by character. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quoted && char === '"' && text[i + 1] === '"') cell += text[i++];
    else if (char === '"') quoted = !quoted;
    else if (quoted) cell += char;
    else if (char === ',' || char === '\r') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (char === '\n') rows.push([]);
    else cell += char;
  }
  return rows.slice(0, -1);
}

const withHeadline = (headline: string): FoundArticle => ({ ...example, article: { ...example.article, headline } });
const csvOf = (found: readonly FoundArticle[]): string => [...toCsv(found, 'http://site')].join('');

describe('toCsv', () => {
  it('begins with a byte order mark and the names of the columns', () => {
    const text = csvOf([example]);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [head, line] = readCsv(text.slice(1));
    expect(head?.slice(0, 4)).toEqual(['序号', '报纸', '日期', '版次']);
    expect(line).toHaveLength(head?.length ?? 0);
    expect(line?.[5]).toBe('消息');
    expect(line?.at(-1)).toBe(`http://site${example.article.url}`);
  });

  it('gives back any headline, and lets no spreadsheet take one for a formula', () => {
    const character = fc.constantFrom(...'=+-@＝\t\r\n", ;\'一a', '＠', '|');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: character, maxLength: 8 }), { maxLength: 4 }), (headlines) => {
        const rows = readCsv(csvOf(headlines.map(withHeadline)).slice(1)).slice(1);
        expect(rows).toHaveLength(headlines.length);
        for (const [i, headline] of headlines.entries()) {
          const cell = rows[i]?.[6] ?? '';
          expect([headline, `'${headline}`]).toContain(cell);
          expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
        }
      }),
    );
  });

  it('leaves plain text as it is', () => {
    expect(csvOf([withHeadline('2024-05-06：一加一=二')])).toContain(',2024-05-06：一加一=二,');
  });
});
