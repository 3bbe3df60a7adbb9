import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/ingest/calendar.ts';
import { readFileName } from '../../src/ingest/file-name.ts';
import { readFrontMatter } from '../../src/ingest/front-matter.ts';
import { jumpAtEnd, jumpFromAtStart, pageNumber, readJump } from '../../src/ingest/jump-lines.ts';
import { readText } from '../support/ingest-page.ts';

const report = (day: string, rest = '分馆开门迎客,三层楼里摆下了六万册书。'): string =>
  `## 分馆开门\n\n江边日报讯(记者 赵一) ${day},${rest}`;
const notice = (signed: string): string =>
  `停水通告\n\n因管网改造,河西路将于近日停水,请居民提前储水。\n\n江城市自来水公司\n${signed}`;

describe('readFileName', () => {
  it.each([
    ['2024-03-18-01.txt', { date: '2024-03-18', page: '01' }],
    ['zhuzhou-daily_20240318_p01.md', { date: '2024-03-18', page: '01' }],
    ['paper/2024-12-26.txt', { date: '2024-12-26' }],
    ['paper/2024/03/18/01.txt', { date: '2024-03-18', page: '01' }],
    ['paper/2024/3/8/A02.md', { date: '2024-03-08', page: 'A02' }],
    ['paper/2024-03/18/第三版.txt', { date: '2024-03-18', page: '03' }],
    ['paper/20240318/05版.txt', { date: '2024-03-18', page: '05' }],
    ['2024-02-30-01.txt', {}],
    ['a/000_3bbc41fb20240318.txt', {}],
    ['lianghui-special.md', {}],
    ['20240318A01.txt', { date: '2024-03-18', page: 'A01' }],
    ['jcrb2024031801.txt', { date: '2024-03-18', page: '01' }],
    ['2024年3月8日第3版.txt', { date: '2024-03-08', page: '03' }],
    ['江城日报20240318第01版.txt', { date: '2024-03-18', page: '01' }],
    ['JCRB_2024_0318_03.txt', { date: '2024-03-18', page: '03' }],
    ['nw.D110000jcrb_20240318_1-02.htm', { date: '2024-03-18', page: '02' }],
    ['2024-03/18/node_3.htm', { date: '2024-03-18', page: '03' }],
    ['paper/2024/0318/A02.txt', { date: '2024-03-18', page: 'A02' }],
    ['2024年/3月/18日/2.txt', { date: '2024-03-18', page: '02' }],
    ['2024-03-18_content_12.htm', { date: '2024-03-18' }],
    ['issue/03.txt', { serial: '03' }],
    ['issue/p03.txt', { page: '03' }],
    ['20240318081530.txt', {}],
    ['deadbeef20240318.txt', {}],
    ['id-2019123112345.txt', {}],
  ])('reads %s', (file, expected) => expect(readFileName(file)).toEqual(expected));
});

describe('calendarDate', () => {
  it.each([
    ['2024-03-18', '2024-03-18'],
    ['2024年3月8日', '2024-03-08'],
    ['二〇二四年十二月二十六日', '2024-12-26'],
    ['20240318', '2024-03-18'],
    ['２０２４年３月８日', '2024-03-08'],
    ['二○二四年三月廿八日', '2024-03-28'],
    ['民國113年3月8日', '2024-03-08'],
    ['March 8, 2024', '2024-03-08'],
    ['2024.3.8', '2024-03-08'],
    ['113年3月8日', undefined],
    ['2023-02-29', undefined],
    ['昨天', undefined],
  ])('reads %s', (written, expected) => expect(calendarDate(written)).toBe(expected));
});

describe('front matter', () => {
  it('is read, is furniture, and wins over file name and masthead', () => {
    const text = `---\npaper: 江边日报\ndate: "2023-05-09"\npage: 2\nedition: 读书周特刊\nother: x\n---\n\n江城晚报 2020年1月1日 星期三 第07版\n\n${report('5月8日')}`;
    const { identity, furniture, articles } = readText(text, 'paper/2021-06-06-05.txt');
    expect(identity).toMatchObject({
      paper: { value: '江边日报', basis: 'front-matter' },
      date: { value: '2023-05-09', basis: 'front-matter' },
      page: { value: '02', basis: 'front-matter' },
      edition: '读书周特刊',
    });
    expect(furniture[0]?.[0]).toBe(0);
    expect(articles).toHaveLength(1);
  });

  it('is not seen in a rule, a broken fence or a text between rules', () => {
    expect(readFrontMatter('---\n分馆开门迎客\n---\n')).toEqual({});
    expect(readFrontMatter('---\npaper: 江边日报\n')).toEqual({});
    expect(readFrontMatter('\ufeff---\r\npaper: 江边日报\r\n---\r\n')).toEqual({ paper: '江边日报' });
  });

  it('leaves a date that is none to the next source', () => {
    const { identity } = readText(`---\ndate: 明天\n---\n${report('5月8日')}`, '2023-05-09.txt');
    expect(identity.date).toMatchObject({ value: '2023-05-09', basis: 'file-name' });
  });
});

describe('jump lines', () => {
  it.each([
    ['(下转第二版)', 'to', '02', '', ''],
    ['[▶▶下转02版](#)', 'to', '02', '', ''],
    ['（下转A02版）', 'to', 'A02', '', ''],
    ['下转02版①', 'to', '02', '', '①'],
    ['（紧接第三版）', 'to', '03', '', ''],
    ['（下转2版·要闻）', 'to', '02', '', ''],
    ['**◀上接01版**', 'from', '01', '', ''],
    ['（上接A1版）', 'from', 'A01', '', ''],
    ['◀上接01版《分馆开门》', 'from', '01', '分馆开门', ''],
    ['上接头版', 'from', '01', '', ''],
    ['（紧接第一版）', 'from', '01', '', ''],
    ['### 上接1版②', 'from', '01', '', '②'],
    ['（详见03版）', 'see', '03', '', ''],
  ])('reads %s', (line, direction, page, headline, mark) =>
    expect(readJump(line)).toEqual(direction && { direction, jump: { page, headline, mark } }),
  );

  it('are nothing that a sentence says', () => {
    expect(readJump('紧接着第一版面世')).toBeUndefined();
    expect(readJump('他从二版转到副刊')).toBeUndefined();
  });

  it('are cut from the text they stand beside', () => {
    expect(jumpAtEnd('讲座还将继续,(下转第十二版)')).toBe('(下转第十二版)');
    expect(jumpAtEnd('分馆开门（上接01版）')).toBe('（上接01版）');
    expect(jumpFromAtStart('（上接第一版）讲座还将继续')).toBe('（上接第一版）');
    expect(jumpAtEnd('他从二版编辑转到了评论部')).toBeUndefined();
    expect(pageNumber('十二')).toBe('12');
  });
});

describe('what a page implies', () => {
  it('dates an issue the day after the latest event, the year from a notice', () => {
    const { identity } = readText(`${report('5月7日')}\n\n${report('5月8日')}\n\n${notice('2023年5月6日')}`);
    expect(identity.date).toMatchObject({ value: '2023-05-09', basis: 'inferred' });
    expect(identity.date.evidence).toContain('2023年5月8日');
    expect(identity.paper).toMatchObject({ value: '江边日报', basis: 'inferred' });
  });

  it('is not led by days to come, ranges and deadlines', () => {
    const ahead = report('近日', '分馆将于5月20日开放,5月1日至7日试运行,预约须在5月18日前办好。');
    const { identity } = readText(`${report('5月8日')}\n\n${ahead}\n\n${notice('2023年5月8日')}`);
    expect(identity.date.value).toBe('2023-05-09');
  });

  it('crosses the turn of the year', () => {
    const { identity } = readText(`${report('12月31日')}\n\n${notice('2023年12月30日')}`);
    expect(identity.date.value).toBe('2024-01-01');
  });

  it('leaves the date unknown without a year, and says why', () => {
    const { identity } = readText(report('5月8日'));
    expect(identity.date).toMatchObject({ value: null, basis: 'unknown' });
    expect(identity.date.evidence).not.toBe('');
  });

  it('knows the front page by its jump, and only that a page taken up from 01 is not 01', () => {
    expect(readText(`${report('5月8日')}(下转02版)`).identity.page).toMatchObject({ value: '01', basis: 'inferred' });
    const taken = readText(`${report('5月8日')}\n\n(上接01版) 馆里又添了四十张桌子。`).identity.page;
    expect(taken).toMatchObject({ value: null, basis: 'unknown' });
  });

  it('leaves the paper unknown where it calls itself 本报 and names another once', () => {
    const text =
      '## 分馆开门\n\n本报讯(记者 赵一) 分馆开门迎客。\n\n## 桥通了\n\n本报讯(记者 钱二三) 新桥通车。\n\n## 远方的港口\n\n环江时报记者 孙四\n\n港口的吊机一早就忙了起来,工人们在清点新到的货柜,码头外排着长队。';
    expect(readText(text).identity.paper).toMatchObject({ value: null, basis: 'unknown' });
  });
});
