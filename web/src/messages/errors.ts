import { toFailure } from '../lib/api-error.ts';
import { errorSentence as sentence } from '../lib/error-sentence.ts';
import { isChinese, language } from '../state/language.ts';

/** What a reader is told of an error code, in the language chosen. */
export function errorSentence(code: string): string {
  return sentence(code, language.value);
}

/** What whoever wanted something done is told when it failed. */
export function whyFailed(thrown: unknown): string {
  return (isChinese.value ? '操作没有成功：' : 'That did not work: ') + errorSentence(toFailure(thrown).code);
}
