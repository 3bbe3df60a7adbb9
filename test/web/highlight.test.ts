import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../src/types/article.ts';
import { quoteRanges, sourceRanges, wordRanges } from '../../web/src/lib/highlight.ts';

const FILE = 'qingshui/2021-05-06-01.md';
/** A page whose second paragraph was broken at a column and printed the wrong way round. */
const PAGE = '## 新桥通车\n\n了三年，昨天放行。\n\n大桥从动工到合龙用';
const at = (words: string): readonly [number, number] => [PAGE.indexOf(words), PAGE.indexOf(words) + words.length];
const HEADLINE: Paragraph = { role: 'headline', text: '新桥通车', segments: [{ file: FILE, span: at('新桥通车') }] };
const BODY: Paragraph = {
  role: 'body',
  text: '大桥从动工到合龙用了三年，昨天放行。',
  segments: [
    { file: FILE, span: at('大桥从动工到合龙用') },
    { file: FILE, span: at('了三年，昨天放行。') },
  ],
};

describe('sourceRanges', () => {
  it('finds a quote that runs over the broken place as one range', () => {
    const spans = [at('合龙用'), at('了三年')];
    const [range, ...more] = sourceRanges(BODY, { file: FILE, spans });
    expect(more).toEqual([]);
    expect(range && BODY.text.slice(...range)).toBe('合龙用了三年');
  });

  it('lights nothing of another file', () => {
    expect(sourceRanges(BODY, { file: 'qingshui/2021-05-06-02.md', spans: [at('了三年')] })).toEqual([]);
  });
});

describe('quoteRanges', () => {
  it('lights exactly the quote, in the paragraph it stands in', () => {
    const quote = '昨天放行';
    const ranges = quoteRanges([HEADLINE, BODY], { quote, source: { file: FILE, spans: [at(quote)] } });
    expect(ranges).toEqual([[], [[13, 17]]]);
  });

  it('looks for the words when the spans have gone stale', () => {
    const ranges = quoteRanges([HEADLINE, BODY], { quote: '昨天放行', source: { file: FILE, spans: [[0, 4]] } });
    expect(ranges).toEqual([[], [[13, 17]]]);
  });

  it('lights nothing when the article no longer holds the quote', () => {
    const ranges = quoteRanges([HEADLINE, BODY], { quote: '后天放行', source: { file: FILE, spans: [at('昨天')] } });
    expect(ranges).toEqual([[], []]);
  });
});

describe('wordRanges', () => {
  it('lights each word as it is printed, the longest where several begin, and takes none for a pattern', () => {
    const ranges = wordRanges(
      [{ text: '图书馆(新)和圖書館' }, { text: '旧书' }],
      ['图书', '图书馆', '圖書館', '(新)', '.'],
    );
    expect(ranges).toEqual([
      [
        [0, 3],
        [3, 6],
        [7, 10],
      ],
      [],
    ]);
    expect(wordRanges([{ text: '书' }], [])).toEqual([[]]);
  });
});
