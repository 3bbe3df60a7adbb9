import fs from 'node:fs';
import path from 'node:path';
import { readJsonLines } from './read-json-lines.ts';

interface Row {
  readonly id: string;
  readonly paper: string;
  readonly date: string;
  readonly page: number;
  readonly title: string;
  readonly text: string;
}

/** Writes the dated newspaper articles as an archive keeps them: a file of JSON lines for each printed page. */
export function writePrintedPages(folder: string): void {
  const pages = new Map<string, string[]>();
  for (const { id, paper, date, page, title, text } of readJsonLines<Row>('eval-data/newspaper/rmrb-2026h1.jsonl.gz')) {
    if (text.trim() === '') continue;
    const file = path.join(folder, date.slice(0, 7), `${date}-${String(page).padStart(2, '0')}.jsonl`);
    pages.set(file, [...(pages.get(file) ?? []), JSON.stringify({ id, paper, date, page, title, text })]);
  }
  for (const [file, lines] of pages) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${lines.join('\n')}\n`);
  }
}
