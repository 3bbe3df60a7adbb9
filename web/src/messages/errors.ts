import { errorSentence as sentence } from '../lib/error-sentence.ts';
import { language } from '../state/language.ts';

/** What a reader is told of an error code, in the language chosen. */
export function errorSentence(code: string): string {
  return sentence(code, language.value);
}
