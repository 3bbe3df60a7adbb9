import { jieba } from './jieba.ts';

/** What stands behind a place's name and is often left out: 株洲市, 醴陵县. */
const KIND = /(?<=^\p{Script=Han}{2,})[省市县区]$/u;
/** Named without saying where. */
const EVERYWHERE: ReadonlySet<string> = new Set(['中国', '我国', '全国', '国内']);

/** The places that a text names, as the dictionary knows them, by their short names: 株洲 of 株洲市. None twice. */
export function placeNames(text: string): string[] {
  const named = jieba()
    .tag(text)
    .filter(({ word, tag }) => tag === 'ns' && word.length > 1 && !EVERYWHERE.has(word));
  return [...new Set(named.map(({ word }) => word.replace(KIND, '')))];
}
