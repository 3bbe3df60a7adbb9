import { fold } from '../text/fold.ts';
import type { Alias } from '../types/alias.ts';

/** 株洲日报 is the paper of 株洲. */
const PAPER = /^(?<place>\p{Script=Han}{2,4}?)(?:日报|晚报|早报|晨报|都市报|商报|时报|新报|快报|报)$/u;
const UNITS = ['市', '县', '省', '区', '州'];
const PROVINCE =
  /(河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省/gu;
/** So often a place must be named, and so large a share of all provinces must one have. */
const LEAST_MENTIONS = 3;
const LEAST_SHARE = 0.6;

/**
 * What the papers of an archive mean by 我市 and 我省: the place a paper is named after, if texts call it a city (or county,
 * province …), and the province they name above all others.
 */
export class OwnPlaces {
  readonly #mentions: ReadonlyMap<string, number[]>;
  readonly #provinces = new Map<string, number>();

  /** @param papers names, any number of times */
  constructor(papers: readonly string[]) {
    const places = papers.flatMap((paper) => PAPER.exec(fold(paper).replaceAll(' ', ''))?.groups?.['place'] ?? []);
    this.#mentions = new Map([...new Set(places)].map((place) => [place, UNITS.map(() => 0)]));
  }

  /** @param text folded */
  read(text: string): void {
    for (const [place, counts] of this.#mentions) {
      for (const [i, unit] of UNITS.entries()) if (text.includes(`${place}${unit}`)) counts[i] = (counts[i] ?? 0) + 1;
    }
    if (this.#mentions.size === 0) return;
    for (const [, province = ''] of text.matchAll(PROVINCE))
      this.#provinces.set(province, (this.#provinces.get(province) ?? 0) + 1);
  }

  aliases(): Alias[] {
    const own = [...this.#mentions].flatMap(([place, counts]) =>
      UNITS.filter((_, i) => (counts[i] ?? 0) >= LEAST_MENTIONS).map((unit) => ({
        short: `我${unit}`,
        full: `${place}${unit}`,
      })),
    );
    const [province, mentions] = [...this.#provinces].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0];
    const all = [...this.#provinces.values()].reduce((sum, count) => sum + count, 0);
    const isOwn = mentions >= LEAST_MENTIONS && mentions >= LEAST_SHARE * all && own.length > 0;
    const isKnown = own.some(({ short }) => short === '我省');
    return isOwn && !isKnown ? [...own, { short: '我省', full: `${province}省` }] : own;
  }
}
