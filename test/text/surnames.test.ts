import { describe, expect, it } from 'vitest';
import { mayBeName, SURNAME } from '../../src/text/surnames.ts';

describe('mayBeName', () => {
  it('asks for a surname first and no more than four characters', () => {
    expect(['赵一', '钱二三', '欧阳一二', '司马九'].filter(mayBeName)).toHaveLength(4);
    expect(['综合', '分馆开放', '赵一二三', '赵', '赵A'].filter(mayBeName)).toEqual([]);
  });
});

describe('SURNAME', () => {
  const name = new RegExp(`^${SURNAME}一$`, 'u');

  it('knows rare surnames and those of two characters, not the first characters of everyday words', () => {
    expect(['赵一', '鄢一', '尉迟一'].filter((text) => name.test(text))).toHaveLength(3);
    expect(['商一', '综一'].filter((text) => name.test(text))).toEqual([]);
  });
});
