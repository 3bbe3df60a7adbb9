import { describe, expect, it } from 'vitest';
import { ERROR_KINDS } from '../../src/errors.ts';
import { BROKEN, OFFLINE } from '../../web/src/lib/api-error.ts';
import { errorSentence } from '../../web/src/lib/error-sentence.ts';

describe('errorSentence', () => {
  it('has a sentence in both languages for every code of the server and of the browser', () => {
    for (const code of [...Object.keys(ERROR_KINDS), OFFLINE.code, BROKEN.code, 'http_502', 'constructor']) {
      expect(errorSentence(code, 'zh')).toMatch(/\p{sc=Han}.*。$/u);
      expect(errorSentence(code, 'en')).toMatch(/^[A-Z][\x20-\x7e]+\.$/);
    }
    expect(errorSentence('rate_limited', 'zh')).toBe(ERROR_KINDS.rate_limited.chinese);
  });
});
