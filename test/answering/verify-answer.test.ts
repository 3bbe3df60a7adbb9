import { describe, expect, it } from 'vitest';
import { verifySentence } from '../../src/answering/verify-answer.ts';
import { anEvidence } from '../support/answer-request.ts';

const EVIDENCE = [
  anEvidence(
    1,
    '5月4日，副县长陶玉成到渡口村检查防汛。全县已储备编织袋1.2万条，比去年增长8.5%。河堤加固不得使用旧料。',
    '渡口村备汛',
  ),
  anEvidence(2, '柳川老街现有商铺214家，改造总投资三千二百万元，由县城投公司承建。', '老街改造'),
  anEvidence(
    3,
    '河堤加固用石料300方，一半来自本县，全长1.2公里，石料昨日运到。渡口村的水闸每晚九点半关闭。',
    '河堤加固',
  ),
  anEvidence(4, '工程师伊万·彼得罗夫到渡口村看水闸。', '看水闸'),
];
const verify = (text: string, numbers: readonly number[] = [1], unknown: readonly number[] = []) =>
  verifySentence({ text, evidenceNumbers: numbers, unknownNumbers: unknown, isComplete: true }, EVIDENCE);
const objections = (...args: Parameters<typeof verify>) => {
  const result = verify(...args);
  return result.type === 'rejected' ? result.objections.map(({ type }) => type) : [];
};

describe('verifySentence', () => {
  it.each([
    ['a faithful retelling', '副县长陶玉成5月4日到渡口村检查防汛。', [1]],
    ['a date written in full', '2024年5月4日，副县长陶玉成到渡口村检查防汛。', [1]],
    ['an amount written otherwise', '柳川老街改造总投资3200万元。', [2]],
    ['another counter', '柳川老街现有商铺214个。', [2]],
    ['a counter for households, a length in another unit', '河堤加固用石料300方，全长1200米。', [3]],
    ['a clock time written otherwise', '渡口村的水闸每晚21时30分关闭。', [3]],
    ['yesterday as a date', '2024年5月5日，石料运到河堤。', [3]],
    ['the year of the issue', '2024年河堤加固用石料300方。', [3]],
    ['a share written otherwise', '石料的半数来自本县。', [3]],
    ['a foreign name before a verb', '伊万·彼得罗夫到渡口村看了水闸。', [4]],
    ['paper, date and page', '据《江边晚报》2024年5月6日03版，全县已储备编织袋12000条。', [1]],
  ] as const)('accepts %s', (_, text, numbers) => expect(verify(text, numbers).type).toBe('accepted'));

  it('calls a sentence that only quotes verbatim, and another supported', () => {
    const quoted = verify('据《江边晚报》2024年5月6日03版，“河堤加固不得使用旧料。”');
    expect(quoted).toMatchObject({ type: 'accepted', sentence: { verdict: 'verbatim' } });
    expect(verify('全县储备了编织袋1.2万条。')).toMatchObject({ sentence: { verdict: 'supported' } });
  });

  it.each([
    ['a changed number', 'number', '全县已储备编织袋1.6万条。'],
    ['a changed unit', 'number', '全县已储备编织袋1.2万吨。'],
    ['a changed percentage', 'number', '编织袋储备比去年增长9.5%。'],
    ['a changed date', 'date', '5月3日，副县长陶玉成到渡口村检查防汛。'],
    ['a changed person', 'name', '5月4日，副县长罗大海到渡口村检查防汛。'],
    ['a changed village', 'name', '5月4日，副县长陶玉成到石桥村检查防汛。'],
    ['a changed city', 'name', '5月4日，副县长陶玉成到上海检查防汛。'],
    ['a title that is not there', 'name', '副县长陶玉成检查防汛时宣读了《防汛条例》。'],
    ['a changed quotation', 'quote', '报道说“河堤加固可以使用旧料”。'],
    ['a direction turned round', 'direction', '全县储备的编织袋比去年下降8.5%。'],
    ['a negation added', 'direction', '副县长陶玉成没有检查防汛，没有到渡口村。'],
    ['a negation dropped', 'direction', '河堤加固使用旧料。'],
    ['a person given another’s deed', 'unsupported', '副县长陶玉成已经辞职。'],
    ['a clause tacked on', 'unsupported', '全县已储备编织袋1.2万条，居民对此普遍表示满意。'],
    ['a foreign name changed', 'name', '工程师伊万·彼得洛维到渡口村检查防汛。'],
    ['another page', 'citation', '据《江边晚报》2024年5月6日04版，全县已储备编织袋1.2万条。'],
    ['a quotation cut out of its negation', 'quote', '报道说“得使用旧料”。'],
    ['a script', 'markup', '全县已储备编织袋1.2万条<img src=x>。'],
    ['a sentence that the evidence knows nothing of', 'unsupported', '居民们盼望地铁早日开通，出行更加方便。'],
  ] as const)('rejects %s', (_, type, text) => expect(objections(text)).toContain(type));

  it('never lets an unknown mark pass', () => {
    expect(objections('副县长陶玉成到渡口村检查防汛。', [1], [9])).toEqual(['citation']);
  });

  it('rejects a sentence under another report’s mark', () => {
    expect(objections('柳川老街现有商铺214家。', [1])).toContain('number');
  });

  it('gives a sentence without mark the report that supports it', () => {
    const result = verify('柳川老街现有商铺214家。', []);
    expect(result).toMatchObject({ type: 'accepted', sentence: { quotes: [{ evidence: { n: 2 } }] } });
  });

  it('accepts a difference worked out from two printed numbers only', () => {
    const more = [...EVIDENCE, anEvidence(5, '新街现有商铺180家。', '新街')];
    const check = (text: string) =>
      verifySentence({ text, evidenceNumbers: [2, 5], unknownNumbers: [], isComplete: true }, more).type;
    expect(check('老街现有商铺214家，新街现有商铺180家，相差34家。')).toBe('accepted');
    expect(check('老街现有商铺214家，新街现有商铺180家，相差43家。')).toBe('rejected');
  });
});
