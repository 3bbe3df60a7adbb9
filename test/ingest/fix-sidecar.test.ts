import { describe, expect, it } from 'vitest';
import { readFixSidecar } from '../../src/ingest/fix-sidecar.ts';

const FIX = {
  issue: { paper: '江边日报', date: '2024-05-06' },
  parts: { '2': { issue: { page: '02' }, corrections: [{ do: 'split', at: 3 }] } },
};

function fix(content: object) {
  return readFixSidecar(Buffer.from(JSON.stringify(content)), 'pages.pdf.fix.json');
}

describe('readFixSidecar', () => {
  it('says of each page of a file what holds for all and for it', () => {
    expect(fix(FIX).of('1')).toEqual({ file: 'pages.pdf.fix.json', issue: FIX.issue, corrections: [] });
    expect(fix(FIX).of('2')).toEqual({
      file: 'pages.pdf.fix.json',
      issue: { ...FIX.issue, page: '02' },
      corrections: [{ do: 'split', at: 3 }],
    });
  });

  it('finds nothing misplaced where every part is a page', () => {
    expect(fix(FIX).misplaced(['1', '2'])).toEqual([]);
    expect(fix({ corrections: [{ do: 'drop', at: '字' }] }).misplaced([''])).toEqual([]);
  });

  it('names parts that are no page, and corrections that do not say for which of several pages they are', () => {
    expect(fix(FIX).misplaced(['1'])).toEqual(['the file has no page "2" (it has: 1)']);
    expect(fix({ corrections: [{ do: 'drop', at: '字' }] }).misplaced(['1', '2'])).toEqual([
      'the file holds several pages; put each correction under "parts", by page: 1, 2',
    ]);
  });
});
