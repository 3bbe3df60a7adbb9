import { bookPage } from './specials/books.ts';
import { fillersPage, pupilsPage } from './specials/children.ts';
import { dataPage } from './specials/data.ts';
import { digestPage } from './specials/digest.ts';
import { interviewPage, profilePage } from './specials/interview.ts';
import { chroniclePage, investigationPage } from './specials/investigation.ts';
import { lawPage } from './specials/law.ts';
import { letterPage } from './specials/letters.ts';
import { opinionPage } from './specials/opinion.ts';
import { pictureStoryPage, scatteredPicturesPage } from './specials/pictures.ts';
import { poetryPage } from './specials/poems.ts';
import { essayPage, serialPage } from './specials/supplement.ts';
import { advertPage, themePage } from './specials/theme.ts';
import { theoryPage } from './specials/theory.ts';
import { expertPage, sciencePage } from './specials/trade.ts';
import { hongKongPage, taiwanPage } from './specials/traditional.ts';
import { bilingualPage, unionPage } from './specials/union.ts';
import { weekendPage } from './specials/weekend.ts';
import { campusPage, companyPage, honourPage } from './specials/workplace.ts';
import type { PageStyle } from './style.ts';

/** Special pages: supplements, theory, comment, trade papers, company and school papers, interviews, digests and others. */
export const specialStyles: readonly PageStyle[] = [
  essayPage,
  serialPage,
  poetryPage,
  bookPage,
  theoryPage,
  opinionPage,
  letterPage,
  interviewPage,
  profilePage,
  investigationPage,
  chroniclePage,
  themePage,
  advertPage,
  dataPage,
  expertPage,
  sciencePage,
  lawPage,
  companyPage,
  campusPage,
  honourPage,
  unionPage,
  bilingualPage,
  digestPage,
  weekendPage,
  pupilsPage,
  fillersPage,
  taiwanPage,
  hongKongPage,
  pictureStoryPage,
  scatteredPicturesPage,
];
