import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from '../../src/ingest/calendar.ts';
import { isMastheadLine, parseMastheadLine } from '../../src/ingest/masthead-line.ts';
import { readText } from '../support/ingest-page.ts';

const REPORT = '## 分馆开门\n\n本报讯(记者 赵一) 河西新区的图书馆分馆开门迎客,三层楼里摆下了六万册书。';
const NOTICE = '## 停水通告\n\n因管网改造,河西路将于近日停水,请居民提前储水。\n\n江城市自来水公司\n2023年5月6日';
const identityOf = (top: string, foot = '') => readText([top, REPORT, foot].filter(Boolean).join('\n\n')).identity;

describe('a printed masthead', () => {
  it.each([
    ['江城日报 2026年3月5日 星期四 第03版', '江城日报', '2026-03-05', '03'],
    [
      '江城日报 2026年3月5日 星期四 农历丙午年正月十七 第12345期 国内统一连续出版物号 CN 43-0005 A03 要闻',
      '江城日报',
      '2026-03-05',
      'A03',
    ],
    ['A03 民生　2026年3月5日 星期四　江城晚报', '江城晚报', '2026-03-05', 'A03'],
    ['03-综合体育-江城日报-2026-03-05-星期四', '江城日报', '2026-03-05', '03'],
    ['3版·时政 2026年3月5日 星期四', null, '2026-03-05', '03'],
    ['青山都市报 2026.3.5 星期四 A06 城事', '青山都市报', '2026-03-05', 'A06'],
    ['２０２６年３月５日 星期四 第三版', null, '2026-03-05', '03'],
    ['二〇二六年三月五日 星期四 农历正月十七 第十二版', null, '2026-03-05', '12'],
    ['民國115年3月5日 星期四 江城日報 版次:A3', '江城日報', '2026-03-05', 'A03'],
    ['2026-03-05 星期四 责编 甲乙', null, '2026-03-05', null],
    ['江城日报\n2026年3月5日\n星期四\n第03版', '江城日报', '2026-03-05', '03'],
    [
      '江 城 日 报\nJIANGCHENG RIBAO 中共江城市委主管主办\n2026年3月5日 星期四\n今日8版',
      '江城日报',
      '2026-03-05',
      '01',
    ],
    ['1949年6月15日创刊 江城日报 2026年3月5日 星期四', '江城日报', '2026-03-05', null],
    ['March 5, 2026  Thursday  江城时报  P3', '江城时报', '2026-03-05', '03'],
  ])('is read from %s', (top, paper, date, page) => {
    const identity = identityOf(top);
    expect({ paper: identity.paper.value, date: identity.date.value, page: identity.page.value }).toEqual({
      paper,
      date,
      page,
    });
    expect(identity.date).toMatchObject({ basis: 'printed' });
    expect(identity.date.confidence).toBeGreaterThan(0.9);
  });

  it('may stand at the foot', () => {
    const identity = identityOf('', 'A03 民生 2026年3月5日 星期四 江城晚报');
    expect(identity).toMatchObject({
      date: { value: '2026-03-05' },
      page: { value: 'A03' },
      paper: { value: '江城晚报' },
    });
  });

  it('is no notice’s signature, no list of contents and no short headline', () => {
    const signed = readText(`${REPORT}\n\n${NOTICE}`).identity;
    expect(signed.date.basis).not.toBe('printed');
    const contents = identityOf('江城日报\n2026年3月5日 星期四\n新桥通车……2版\n夜市搬家……5版');
    expect(contents.page.value).toBeNull();
    expect(isMastheadLine('三月五日新桥通车', true)).toBe(false);
    expect(isMastheadLine('2026年3月5日,新桥通车。', true)).toBe(false);
  });

  it('is less sure where date and weekday differ, or the date stands alone', () => {
    const misread = identityOf('江城日报 2026年3月6日 星期四 第03版').date;
    expect(misread.confidence).toBeLessThan(0.7);
    expect(misread.evidence).toContain('星期四');
    expect(identityOf('2026年3月5日').date).toMatchObject({ value: '2026-03-05', basis: 'printed', confidence: 0.85 });
  });

  it('gives its date however its marks are ordered', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.nat(5), fc.integer({ min: 1, max: 24 }), fc.nat(23), (when, form, page, order) => {
        const date = when.toISOString().slice(0, 10);
        const [y = '', m = '', d = ''] = date.split('-');
        const printed =
          [`${y}年${Number(m)}月${Number(d)}日`, `${y}.${Number(m)}.${Number(d)}`, date, `${y}/${m}/${d}`][form % 4] ??
          '';
        const marks = [printed, `星期${weekdayOf(date)}`, `第${page}版`, '云州晚报'];
        const turned = [...marks.slice(order % 4), ...marks.slice(0, order % 4)];
        const line = parseMastheadLine(turned.join(form > 3 ? '　' : ' '));
        expect(line).toMatchObject({
          date,
          weekday: weekdayOf(date),
          page: String(page).padStart(2, '0'),
          paper: '云州晚报',
          rest: '',
        });
      }),
      { numRuns: 200 },
    );
  });
});
