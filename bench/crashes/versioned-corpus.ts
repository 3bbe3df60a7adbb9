import fs from 'node:fs/promises';
import path from 'node:path';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import type { Snapshot } from '../../src/types/snapshot.ts';

const ARTICLES = 8;
const VERSION = /批次(\d+)号/g;

/**
 * Writes a corpus of which every article bears one number: whichever is read tells when the corpus was written.
 * @param pages at most 30
 */
export async function writeVersion(corpusDir: string, version: number, pages: number): Promise<void> {
  await fs.mkdir(corpusDir, { recursive: true });
  for (let page = 1; page <= pages; page++) {
    const day = `2024-05-${String(page).padStart(2, '0')}`;
    const articles = Array.from({ length: ARTICLES }, (_, i) => articleOf(version, page, i + 1));
    const text = `---\npaper: 示例日报\ndate: ${day}\npage: 01\n---\n${articles.join('\n')}`;
    await fs.writeFile(path.join(corpusDir, `${day}-01.txt`), text);
  }
}

function articleOf(version: number, page: number, article: number): string {
  const place = ['东街', '西街', '南湖', '北港', '河西', '城关', '新桥', '石桥'][article % 8];
  return `# ${place}第${page}处井盖换新\n\n本报讯 ${place}昨天换新井盖${page * article}个，用的是批次${version}号，由${place}养护站施工，当天完工。${'验收合格。'.repeat(version % 3)}\n`;
}

/**
 * The version that a snapshot is of, all of it: pages, articles, words and counts.
 * @throws Error saying what of it is missing or of another version
 */
export function versionOf({ manifest, store, lexical, vectors }: Snapshot, pages: number): number {
  const pageIds = store.issues.flatMap((issue) => issue.pageIds);
  const texts = [...pageIds.map((id) => store.pageText(id) ?? ''), ...store.passages.map(({ text }) => text)];
  const versions = new Set(texts.flatMap((text) => [...text.matchAll(VERSION)].map(([, digits]) => Number(digits))));
  const [version] = versions;
  if (version === undefined || versions.size > 1) throw new Error(`versions ${[...versions].join(' and ')} are mixed`);
  const { counts } = manifest;
  const terms = jiebaTokenizer.terms(`批次${version}号`);
  const held = [pageIds.length, store.passages.length, vectors.size, lexical.holdersOfAll(terms).length];
  const due = [pages, counts.passages, counts.passages, counts.passages];
  if (held.join() !== due.join()) throw new Error(`it holds ${held.join()}, not ${due.join()}`);
  return version;
}
