import { describe, expect, it } from 'vitest';
import { LatelyUsed } from '../../src/text/lately-used.ts';

describe('what was lately used', () => {
  it('is worked out once while there is room', () => {
    const { use, worked } = counted(100);
    for (let time = 0; time < 3; time++) expect(['甲', '乙'].map(use)).toEqual(['甲甲', '乙乙']);
    expect(worked).toEqual(['甲', '乙']);
  });

  it('is forgotten when others were used since, and worked out again', () => {
    const { use, worked } = counted(8);
    for (const name of ['甲', '乙', '丙', '丁', '戊', '甲', '戊']) expect(use(name)).toBe(name + name);
    expect(worked).toEqual(['甲', '乙', '丙', '丁', '戊', '甲']);
  });

  it('stays while it is used, however many others are', () => {
    const { use, worked } = counted(8);
    for (const name of ['甲', '乙', '甲', '丙', '甲', '丁', '甲', '戊', '甲']) use(name);
    expect(worked.filter((name) => name === '甲')).toHaveLength(1);
  });
});

/** Works out two characters of each of some names. */
function counted(mostChars: number) {
  const lately = new LatelyUsed<object, string>(mostChars);
  const keys = new Map<string, object>();
  const worked: string[] = [];
  const use = (name: string): string => {
    const key = keys.get(name) ?? {};
    keys.set(name, key);
    return lately.get(
      key,
      () => {
        worked.push(name);
        return name + name;
      },
      (value) => value.length,
    );
  };
  return { use, worked };
}
