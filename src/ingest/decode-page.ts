import { BaowenError } from '../errors.ts';
import type { PageEncoding } from '../types/page.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const gb18030 = new TextDecoder('gb18030', { fatal: true, ignoreBOM: true });
/** Control characters that no text has; tab, line feed, vertical tab, form feed, return and escape aside. */
// oxlint-disable-next-line no-control-regex -- control characters are what tells a binary file
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g;
/** OCR leaves a stray control character now and then; more than one in this many characters is no text. */
const CHARACTERS_PER_CONTROL = 500;

/**
 * Decodes the bytes of a page file: UTF-8 first, since GB18030 accepts nearly anything.
 * A byte order mark stays in the text as U+FEFF.
 * @throws BaowenError `page_binary`, `page_undecodable`, `page_empty`
 */
export function decodePage(bytes: Uint8Array, file: string): { text: string; encoding: PageEncoding } {
  if (bytes.includes(0)) throw binary(file);
  const decoded = decode(bytes, file);
  const controls = decoded.text.match(CONTROLS)?.length ?? 0;
  if (controls * CHARACTERS_PER_CONTROL > decoded.text.length) throw binary(file);
  if (decoded.text.trim() === '') {
    throw new BaowenError('page_empty', `The page file ${file} holds no text. Fill it, or remove it.`);
  }
  return decoded;
}

function decode(bytes: Uint8Array, file: string): { text: string; encoding: PageEncoding } {
  try {
    const text = utf8.decode(bytes);
    return { text, encoding: text.startsWith('\ufeff') ? 'utf-8-bom' : 'utf-8' };
  } catch {
    // not UTF-8: Chinese newsrooms' older files are GB18030 or its subsets GBK and GB2312
  }
  try {
    return { text: gb18030.decode(bytes), encoding: 'gb18030' };
  } catch (cause) {
    throw new BaowenError(
      'page_undecodable',
      `The page file ${file} is neither UTF-8 nor GB18030. Convert it to UTF-8.`,
      { cause },
    );
  }
}

function binary(file: string): BaowenError {
  return new BaowenError('page_binary', `The page file ${file} is not text. Remove it, or convert it to text.`);
}
