import { describe, expect, it } from 'vitest';
import { soundalikes } from '../../src/text/sounds.ts';

describe('soundalikes', () => {
  it('tells characters of the same syllable from those of one that sounds near', () => {
    expect(soundalikes('松').same).toContain('淞');
    expect(soundalikes('松').same).not.toContain('松');
    expect(soundalikes('新').same).toContain('心');
    expect(soundalikes('新').near).toContain('星');
    expect(soundalikes('章').near).toEqual(expect.arrayContaining(['赞', '展']));
    expect(soundalikes('宁').near).toContain('林');
  });

  it('knows every reading of a character', () => {
    expect(soundalikes('长').same).toEqual(expect.arrayContaining(['常', '掌']));
  });

  it('knows none for what GB 2312 does not have', () => {
    for (const character of ['a', '7', '。', '𠮷']) expect(soundalikes(character)).toEqual({ same: [], near: [] });
  });
});
