import { interviewPage, profilePage } from './specials/interview.ts';
import { letterPage } from './specials/letters.ts';
import { opinionPage } from './specials/opinion.ts';
import { poetryPage } from './specials/poems.ts';
import { essayPage, serialPage } from './specials/supplement.ts';
import { theoryPage } from './specials/theory.ts';
import type { PageStyle } from './style.ts';

/** Special pages: supplements, theory, comment, trade papers, company and school papers, interviews, digests and others. */
export const specialStyles: readonly PageStyle[] = [
  essayPage,
  serialPage,
  poetryPage,
  theoryPage,
  opinionPage,
  letterPage,
  interviewPage,
  profilePage,
];
