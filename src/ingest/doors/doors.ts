import type { Door } from './door.ts';
import { docxDoor } from './docx/docx-door.ts';
import { htmlDoor } from './html/html-door.ts';
import { jsonDoor } from './json-door.ts';
import { jsonLinesDoor } from './json-lines-door.ts';
import { pdfDoor } from './pdf/pdf-door.ts';
import { textDoor } from './text-door.ts';

const DOORS: readonly Door[] = [textDoor, jsonDoor, jsonLinesDoor, htmlDoor, docxDoor, pdfDoor];

/** The door for a file by its extension; undefined for a file that is no page. */
export function doorFor(file: string): Door | undefined {
  const extension = /\.([^./]+)$/u.exec(file)?.[1]?.toLowerCase();
  return DOORS.find(({ extensions }) => extension !== undefined && extensions.includes(extension));
}
