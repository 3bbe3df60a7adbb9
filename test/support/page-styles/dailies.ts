import { agencyNational, foreignDatelines, referenceDigest } from './dailies/agency.ts';
import { bareColumns, briefsColumn, continuedPage } from './dailies/briefs-page.ts';
import { communityBits, eveningCity, metroFeatures } from './dailies/city-papers.ts';
import { classifiedAds } from './dailies/classifieds.ts';
import { economyFigures } from './dailies/economy.ts';
import { frontPage } from './dailies/front-page.ts';
import { countyWeekly, prefectureComposite, provincialNews } from './dailies/general-news.ts';
import { hotlineAnswers } from './dailies/hotline.ts';
import { lawCases } from './dailies/law.ts';
import { readersLetters } from './dailies/letters.ts';
import { obituariesCorrections } from './dailies/obituaries.ts';
import { photoPage } from './dailies/photo-page.ts';
import { publicLists } from './dailies/public-lists.ts';
import { serviceInfo } from './dailies/service.ts';
import { sportsResults } from './dailies/sports.ts';
import { tenders } from './dailies/tenders.ts';
import { twoSessions } from './dailies/two-sessions.ts';
import type { PageStyle } from './style.ts';

/** Pages of general daily, evening and weekly newspapers. */
export const dailies: readonly PageStyle[] = [
  provincialNews,
  prefectureComposite,
  countyWeekly,
  eveningCity,
  metroFeatures,
  communityBits,
  economyFigures,
  lawCases,
  sportsResults,
  agencyNational,
  foreignDatelines,
  referenceDigest,
  briefsColumn,
  bareColumns,
  continuedPage,
  frontPage,
  photoPage,
  twoSessions,
  readersLetters,
  serviceInfo,
  hotlineAnswers,
  classifiedAds,
  obituariesCorrections,
  tenders,
  publicLists,
];
