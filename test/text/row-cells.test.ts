import { expect, it } from 'vitest';
import { rowCells } from '../../src/text/row-cells.ts';

const cells = (row: string): string[] => rowCells(row).map((span) => row.slice(...span));

it('cuts a row at bars, at tabs and at wide gaps', () => {
  expect(cells('| 一组 | 3 |  |')).toEqual(['一组', '3', '']);
  expect(cells('一组 ｜ 3')).toEqual(['一组', '3']);
  expect(cells('一组\t三 分\t')).toEqual(['一组', '三 分']);
  expect(cells('一组　　三分  第 二')).toEqual(['一组', '三分', '第 二']);
  expect(cells('一组')).toEqual(['一组']);
});
