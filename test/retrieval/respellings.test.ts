import { describe, expect, it } from 'vitest';
import { respellings } from '../../src/retrieval/respellings.ts';

const KNOWN = new Set(['芦淞', '姚一', '一舟', '凌凌', '杨凌', '末来', '新馆', '星馆']);
const spell = (text: string, maxCost = 2.1, mayChange: (place: number) => boolean = () => true) =>
  respellings([...text], mayChange, maxCost, (pair) => KNOWN.has(pair)).map((one) => [one.text, one.kind, one.cost]);

describe('respellings', () => {
  it('gives the spellings of known pairs, with what they cost', () => {
    expect(spell('芦松')).toEqual([['芦淞', 'homophone', 1]]);
    expect(spell('未来')).toEqual([['末来', 'ocr', 1.1]]);
    expect(spell('姚易周')).toEqual([['姚一舟', 'homophone', 2]]);
  });

  it('takes the same mistake made twice for one', () => {
    expect(spell('杨令令')).toEqual([['杨凌凌', 'homophone', 1]]);
  });

  it('keeps to its cost, and to the places that may change', () => {
    expect(spell('姚易周', 1.6)).toEqual([]);
    expect(spell('芦松', 2.1, (place) => place === 0)).toEqual([]);
    expect(spell('心馆', 1.2)).toEqual([['新馆', 'homophone', 1]]);
    expect(spell('心馆', 1.6)).toContainEqual(['星馆', 'homophone', 1.6]);
  });

  it('is not what was written', () => {
    expect(spell('芦淞')).toEqual([]);
  });
});
