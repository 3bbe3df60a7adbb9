import { decodePage } from '../decode-page.ts';
import type { Door } from './door.ts';

/** Plain text and Markdown: the file is the page. */
export const textDoor: Door = {
  extensions: ['txt', 'md'],
  holdsManyPages: false,
  open: async (bytes, file) => ({ pages: [{ part: '', ...decodePage(bytes, file) }], failures: [] }),
};
