import type { SynonymGroup } from './parse-thesaurus.ts';

/** Groups of synonyms, asked by word. */
export interface Thesaurus {
  /** Length of the longest word; 0 when there is none. */
  readonly longest: number;
  has(word: string): boolean;
  /** Other words for the same thing, from all groups the word stands in, none twice and itself left out. */
  synonyms(word: string): SynonymGroup;
}

/** Built in time linear in the words; a question costs the length of its word's groups. */
export function createThesaurus(groups: readonly SynonymGroup[]): Thesaurus {
  // most words stand in one group, and thousands of arrays of one would weigh more than the words
  const byWord = new Map<string, SynonymGroup | SynonymGroup[]>();
  let longest = 0;
  for (const group of groups) {
    for (const word of [...group.printed, ...group.spoken]) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, group);
      else if (Array.isArray(known)) known.push(group);
      else byWord.set(word, [known, group]);
      longest = Math.max(longest, word.length);
    }
  }
  return {
    longest,
    has: (word) => byWord.has(word),
    synonyms: (word) => {
      const ofWord = [byWord.get(word) ?? []].flat();
      const others = (side: keyof SynonymGroup): string[] =>
        [...new Set(ofWord.flatMap((group) => group[side]))].filter((other) => other !== word);
      return { printed: others('printed'), spoken: others('spoken') };
    },
  };
}
