import type { PageEncoding } from '../../../types/page.ts';
import { decodePage } from '../../decode-page.ts';

const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/iu;
const HEAD_BYTES = 4096;

/**
 * Decodes an HTML file. What is UTF-8 is read as that whatever the file declares, since declarations outlive conversions;
 * Big5 has to be declared.
 * @throws BaowenError `page_binary`, `page_undecodable`, `page_empty`
 */
export function decodeHtml(bytes: Uint8Array, file: string): { text: string; encoding: PageEncoding } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const isBig5 = /^(?:big5|big5-hkscs|x-x-big5|cn-big5)$/iu.test(DECLARED.exec(head)?.[1] ?? '');
  if (!isBig5 || isUtf8(bytes)) return decodePage(bytes, file);
  try {
    return { text: new TextDecoder('big5', { fatal: true }).decode(bytes), encoding: 'big5' };
  } catch {
    return decodePage(bytes, file); // declared wrongly
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
