import { jieba } from './jieba.ts';

/** What stands behind a place's name and is often left out: 株洲市, 醴陵县. */
const KIND = /(?<=^\p{Script=Han}{2,})[省市县区]$/u;
/** Named without saying where. */
const EVERYWHERE = '中国';

/**
 * The provinces, cities, districts and counties that a text names, as the dictionary knows them, by their short names: 株洲 of
 * 株洲市. None twice.
 */
export function placeNames(text: string): string[] {
  const named = jieba()
    .tag(text)
    .filter(({ word, tag }) => tag === 'ns' && word.length > 1)
    .map(({ word }) => word.replace(KIND, ''));
  return [...new Set(named)].filter((name) => name !== EVERYWHERE && isPlace(name));
}

/** The dictionary takes 海关 and 大河 for places too, but has no 海关市 and no 大河县 in one word. */
function isPlace(name: string): boolean {
  return name.endsWith('县') || ['市', '省', '区', '县'].some((kind) => jieba().cut(name + kind, false).length === 1);
}
