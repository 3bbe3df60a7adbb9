import { describe, expect, it } from 'vitest';
import { placeNames } from '../../src/text/place-names.ts';

describe('placeNames', () => {
  it.each([
    ['株洲市和醴陵的码头，株洲有几座？', ['株洲', '醴陵']],
    ['中国有多少座码头？', []],
    ['海关在大河的东西两岸建了什么？', []],
    ['攸县有几家茶油厂？', ['攸县']],
  ])('%s', (question, names) => {
    expect(placeNames(question)).toEqual(names);
  });
});
