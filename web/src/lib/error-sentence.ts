import { ERROR_KINDS, isErrorCode } from '../../../src/errors.ts';
import { BROKEN, OFFLINE } from './api-error.ts';
import { ENGLISH_ERRORS } from './english-errors.ts';

type Language = 'zh' | 'en';

/** What only a browser can know: that the server cannot be reached, that an answer broke off. */
const BROWSER_ERRORS = new Map([
  [
    OFFLINE.code,
    {
      zh: '连不上服务，请检查网络，或稍后再试。',
      en: 'The service cannot be reached. Please check the network, or try again later.',
    },
  ],
  [BROKEN.code, { zh: '回答中途断了，请再试一次。', en: 'The answer broke off. Please try again.' }],
]);
const UNKNOWN = { zh: '出错了，请稍后再试。', en: 'Something went wrong. Please try again later.' };

/** What a reader is told of an error code. */
export function errorSentence(code: string, language: Language): string {
  if (isErrorCode(code)) return language === 'zh' ? ERROR_KINDS[code].chinese : ENGLISH_ERRORS[code];
  return (BROWSER_ERRORS.get(code) ?? UNKNOWN)[language];
}
