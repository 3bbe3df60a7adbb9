import { describe, expect, it } from 'vitest';
import { tableCell } from '../../src/text/table-cell.ts';
import type { Table } from '../../src/types/table.ts';
import { readText } from '../support/ingest-page.ts';

const LEAD = '本报讯（记者 赵一）县农业局昨天公布了各镇的粮食收成，全县总产比去年多了一成，旱地的收成差一些。';

/** The tables of the only article of a page of these lines, each cell checked to stand where its span says. */
function tablesOf(...lines: readonly string[]): readonly Table[] {
  const { articles } = readText(['## 今年收成比去年好', LEAD, ...lines].join('\n\n'));
  expect(articles).toHaveLength(1);
  const [article] = articles;
  for (const { columns, rows } of article?.tables ?? []) {
    for (const { text, span } of rows.flat()) expect(article?.text.slice(...span)).toBe(text);
    for (const { text, span } of columns) expect(text.endsWith(article?.text.slice(...span) ?? '-')).toBe(true);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
  return article?.tables ?? [];
}
const words = (cells: Table['columns'] | undefined): string[] => (cells ?? []).map(({ text }) => text);

describe('tables of an article', () => {
  it('are rows of tabs with headings, title, unit and note', () => {
    const [table, ...others] = tablesOf(
      '各镇粮食产量一览表',
      '单位：吨',
      '镇\t稻谷\t玉米',
      '渡口镇\t3200\t410',
      '石桥镇\t2875\t520',
      '注：玉米含春玉米。',
      '数据来源：县农业局',
    );
    expect(others).toEqual([]);
    expect(words(table?.columns)).toEqual(['镇', '稻谷', '玉米']);
    expect(table?.rows.map(words)).toEqual([
      ['渡口镇', '3200', '410'],
      ['石桥镇', '2875', '520'],
    ]);
    expect(table).toMatchObject({
      title: '各镇粮食产量一览表',
      unit: '吨',
      note: '注：玉米含春玉米。\n数据来源：县农业局',
    });
  });

  it('may be written with bars, a rule below the headings, and a unit in the title', () => {
    const [table] = tablesOf(
      '收成明细（单位：吨）',
      '| 镇 | 稻谷 | 玉米 |',
      '| --- | :-: | ---: |',
      '| 渡口镇 | 3200 |  |',
      '| 石桥镇 | 2875 | 520 |',
    );
    expect(table).toMatchObject({ title: '收成明细', unit: '吨' });
    expect(table?.rows.map(words)).toEqual([
      ['渡口镇', '3200', ''],
      ['石桥镇', '2875', '520'],
    ]);
  });

  it('may have their cells told apart by spaces', () => {
    const [table] = tablesOf('镇　　稻谷　　玉米', '渡口镇　　3200　　410', '石桥镇　　2875　　520');
    expect(words(table?.columns)).toEqual(['镇', '稻谷', '玉米']);
    expect(table?.rows).toHaveLength(2);
  });

  it('may have headings on two lines, a corner left blank, and cells missing', () => {
    const [two] = tablesOf('镇\t稻谷\t\t玉米', '\t计划\t实际\t实际', '渡口镇\t3000\t3200\t410', '石桥镇\t2900\t\t520');
    expect(words(two?.columns)).toEqual(['镇', '稻谷 计划', '稻谷 实际', '玉米 实际']);
    expect(two?.rows.map(words)).toEqual([
      ['渡口镇', '3000', '3200', '410'],
      ['石桥镇', '2900', '', '520'],
    ]);
    const [corner] = tablesOf('稻谷\t玉米', '渡口镇\t3200\t410', '石桥镇\t2875\t520');
    expect(words(corner?.columns)).toEqual(['', '稻谷', '玉米']);
  });

  it('end where other headings begin', () => {
    const tables = tablesOf('镇\t稻谷\t玉米', '渡口镇\t3200\t410', '镇\t大豆', '渡口镇\t75', '镇\t大豆', '石桥镇\t80');
    expect(tables.map((t) => t.rows.map(words))).toEqual([
      [['渡口镇', '3200', '410']],
      [['渡口镇', '75']],
      [['石桥镇', '80']],
    ]);
  });

  it('are none where one row stands alone', () => {
    expect(tablesOf('渡口镇\t3200\t410')).toEqual([]);
  });
});

describe('tableCell', () => {
  const [table] = tablesOf(
    '序号\t镇\t稻谷（吨）\t稻谷增幅\t玉米',
    '1\t渡口镇\t3200\t5%\t410',
    '2\t石桥镇\t2875\t－3%\t520',
  ) as [Table];

  it.each([
    ['石桥镇', '玉米', '520'],
    ['石橋鎮', '稻谷', '2875'],
    ['渡口', '稻谷增幅', '5%'],
    ['渡口镇', '稻谷的增幅', '5%'],
  ])('of %s and %s', (row, column, expected) => expect(tableCell(table, row, column)?.text).toBe(expected));

  it('is none where no heading is like what is asked for', () => {
    expect(tableCell(table, '青山镇子', '玉米')).toBeUndefined();
    expect(tableCell(table, '石桥镇', '人口')).toBeUndefined();
    expect(tableCell(table, '', '玉米')).toBeUndefined();
  });
});
