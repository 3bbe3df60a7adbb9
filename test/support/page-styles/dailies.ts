import type { PageStyle } from './style.ts';
import { communityBits, eveningCity, metroFeatures } from './dailies/city-papers.ts';
import { countyWeekly, prefectureComposite, provincialNews } from './dailies/general-news.ts';

/** Pages of general daily, evening and weekly newspapers. */
export const dailies: readonly PageStyle[] = [
  provincialNews,
  prefectureComposite,
  countyWeekly,
  eveningCity,
  metroFeatures,
  communityBits,
];
