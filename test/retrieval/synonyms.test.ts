import { describe, expect, it } from 'vitest';
import { synonyms } from '../../src/retrieval/synonyms.ts';
import { createThesaurus } from '../../src/text/thesaurus.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';
import { madeSnapshot } from '../support/made-archive.ts';

const { snapshot } = await madeSnapshot();
const { lexical } = snapshot;
const thesaurus = createThesaurus([
  { printed: ['停水', '断供'], spoken: ['水龙头没水', '没水'] },
  { printed: ['启动', '施工'], spoken: ['开始弄', '动手'] },
  { printed: ['冠军'], spoken: ['头名', '第一'] },
  { printed: ['居民'], spoken: ['院里的人'] },
  { printed: ['报名'], spoken: ['我要来'] },
]);
const expansions = (question: string) =>
  synonyms({ folded: question }, { lexical, tokenizer, thesaurus }, { kind: 'synonym', weight: 0.65 });
const pairs = (question: string) => expansions(question).map(({ from, to }) => `${from}→${to}`);

describe('synonyms', () => {
  it('finds what the archive prints for what the reader says', () => {
    expect(pairs('头名奖多少钱')).toEqual(['头名→冠军']);
    expect(pairs('哪天开始弄老码头')).toEqual(['开始弄→启动', '开始弄→施工']);
  });

  it('takes the longest entry, and none within it', () => {
    expect(pairs('水龙头没水几个小时')).toEqual(['水龙头没水→停水']);
    expect(pairs('没水几个小时')).toEqual(['没水→停水']);
  });

  it('leaves out what the archive does not hold, and what nobody prints', () => {
    expect(pairs('断供怎么办')).toEqual(['断供→停水']);
    expect(pairs('院里的人')).toEqual(['院里的人→居民']);
    expect(pairs('居民')).toEqual([]);
  });

  it('sees no word of two characters across the border of two words', () => {
    expect(pairs('老头名单')).toEqual([]);
    expect(pairs('我要来')).toEqual(['我要来→报名']);
  });

  it('never lets a synonym outweigh the word written', () => {
    const found = expansions('启动以后居民没水的施工，头名是谁');
    expect(found.map(({ from }) => from)).toEqual(['启动', '没水', '施工', '头名']);
    for (const { from, to, weight } of found) {
      const written = lexical.documentFrequency(from) > 0 ? lexical.idf(from) : Infinity;
      expect(weight).toBeLessThanOrEqual(0.65);
      expect(weight * lexical.idf(to)).toBeLessThanOrEqual(written);
    }
  });
});
