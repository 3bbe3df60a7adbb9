import { describe, expect, it } from 'vitest';
import { estimateDate } from '../../src/ingest/estimate-date.ts';
import { readText } from '../support/ingest-page.ts';

const BODY = '河西新区的图书馆分馆开门迎客,三层楼里摆下了六万册书,借还机前排起了长队。';
const agency = (day: string, rest = BODY) => `## 分馆开门\n\n新华社江城${day}电（记者 赵一）${rest}`;
const report = (day: string, rest = BODY) => `## 老桥加固\n\n本报讯(记者 钱二) ${day},${rest}`;
const notice = (signed: string) =>
  `## 停水通告\n\n因管网改造,河西路将于近日停水,请居民提前储水。\n\n江城市自来水公司\n${signed}`;
const identityOf = (...parts: string[]) => readText(parts.join('\n\n')).identity;

describe('the day a page implies', () => {
  it('is the one after the latest dateline, whatever a lead says of later days', () => {
    const { date } = identityOf(agency('5月8日'), report('5月20日'), notice('2023年5月6日'));
    expect(date).toMatchObject({ value: '2023-05-09', basis: 'inferred' });
    expect(date.confidence).toBeGreaterThan(0.9);
  });

  it('is read from full-width figures and from a dateline at the end', () => {
    expect(identityOf(agency('５月８日'), notice('2023年5月6日')).date.value).toBe('2023-05-09');
    const closing = `## 远方的港口\n\n${BODY}\n\n港口的吊机一早就忙了起来。（本报临河5月8日电）`;
    expect(identityOf(closing, notice('2023年5月6日')).date.value).toBe('2023-05-09');
  });

  it.each([
    ['今年5月8日是第三个读书日', '纪念日'],
    ['5月8日、5月9日将举行讲座', '预告'],
    ['5月8日出版的画册将收录这座桥', '将要出版'],
    ['每逢5月8日', '惯例'],
  ])('is not taken from %s', (words) => {
    const { date } = identityOf(`## 老桥加固\n\n本报讯(记者 钱二) ${words},${BODY}`, notice('2023年5月1日'));
    expect(date.value).toBeNull();
  });

  it('is an estimate for a paper that does not appear daily', () => {
    const { date, dateEstimate } = identityOf('江城周刊 第03版', agency('5月8日'), notice('2023年5月6日'));
    expect(date).toMatchObject({ value: null, basis: 'unknown', confidence: 0 });
    expect(dateEstimate).toMatchObject({ from: '2023-05-09', to: '2023-05-16', label: '约2023年5月9日前后' });
  });
});

describe('the year of a day', () => {
  it('is that of the five-year plan whose first year it is', () => {
    const { date } = identityOf(agency('5月8日', `今年是“十四五”开局之年,${BODY}`));
    expect(date.value).toBe('2021-05-09');
    expect(identityOf(agency('5月8日', `明年是“十四五”开局之年,${BODY}`)).date.value).toBeNull();
  });

  it('is that in which the printed weekday falls on the day', () => {
    const story = `## 老桥加固\n\n本报讯(记者 钱二) 这座桥在2022年、2023年两次大修,${BODY}`;
    expect(identityOf('江城日报 5月9日 星期二', story).date).toMatchObject({ value: '2023-05-09', basis: 'inferred' });
    expect(identityOf('江城日报 5月9日 星期二', agency('5月8日')).date.value).toBeNull();
  });

  it('is that of a full date just before it, when the year is named again', () => {
    const near = agency('5月8日', `2023年5月3日开工的分馆开门,这是2023年的头一座。${BODY}`);
    expect(identityOf(near).date.value).toBe('2023-05-09');
    expect(identityOf(agency('5月8日', `这座桥2019年修成。${BODY}`)).date.value).toBeNull();
  });
});

describe('an estimate', () => {
  it('is offered from a notice’s signature, and never taken as the date', () => {
    const { date, dateEstimate } = identityOf(`## 读书\n\n${BODY}`, notice('2023年5月6日'));
    expect(date.value).toBeNull();
    expect(dateEstimate).toMatchObject({ from: '2023-05-06', to: '2023-05-20', label: '约2023年5月' });
  });

  it('is offered as one of two years where the page names the latest but not its own', () => {
    const text = agency('5月8日', `2022年借出三万册,2023年借出四万册。${BODY}`);
    expect(identityOf(text).dateEstimate).toMatchObject({ from: '2023-05-09', label: '约2023年或2024年5月' });
    expect(identityOf(agency('5月8日', `1962年建的老桥。${BODY}`))).not.toHaveProperty('dateEstimate');
  });

  it.each([
    ['2024-03-18', '2024-03-21', '约2024年3月18日前后'],
    ['2023-12-01', '2023-12-31', '约2023年12月'],
    ['2023-10-05', '2023-12-31', '约2023年10月至12月'],
    ['2023-11-20', '2024-01-10', '约2023年11月至2024年1月'],
    ['2023-01-01', '2023-12-31', '约2023年'],
    ['2023-01-01', '2024-12-31', '约2023年至2024年'],
  ])('from %s to %s reads %s', (from, to, label) => {
    expect(estimateDate({ from, to }, '').label).toBe(label);
  });
});
