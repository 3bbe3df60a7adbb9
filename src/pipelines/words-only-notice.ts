import type { BaowenError } from '../errors.ts';

/** What a reader is told when no vectors could be compared; without a full stop, as notes are. */
export function wordsOnlyNotice({ code }: BaowenError): string {
  return `向量服务暂时不能用（${code}），这次只按字词查找`;
}
