import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SourceArticle } from './compose-page.ts';

const FILE = path.resolve(import.meta.dirname, '../../../shared/eval-data/newspaper/rmrb-2026h1.jsonl.gz');
const REST =
  /^人\s*民\s*网\s*版|^Copyright|^获取更多|^https?:|责编|版式设计|邮箱：|^…+$|^第[一二三四五六七八九十]+版$/u;
/** What a page's script left in the text, and digests whose items are articles themselves. */
const NOISE = /\bvar\b|function\s*\(/u;
const FURTHER_REPORT = /^(?:本报|新华社|[\p{Script=Han}]{2,4}日报).{0,20}(?:电|讯)\s*[（(]|^本报记者\s/mu;
/** So much of an article is used, so that a page holds several. */
const LONGEST = 1600;

/**
 * Real dated articles, by printed page, when they lie beside the repository; undefined when not.
 * @param file the gzipped lines of JSON; another place than beside the repository
 */
export function realArticles(file = FILE): SourceArticle[][] | undefined {
  if (!existsSync(file)) return undefined;
  const pages = new Map<string, SourceArticle[]>();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')) {
    const raw = JSON.parse(line) as RawArticle;
    const paragraphs = firstPart(
      raw.text
        .split('\n')
        .map((p) => p.trim())
        .filter((p) => p !== '' && !REST.test(p)),
    );
    const isDigest = FURTHER_REPORT.test(paragraphs.slice(1).join('\n'));
    const isList =
      isDigest ||
      NOISE.test(raw.text) ||
      /责编|图片报道|目录|导读/u.test(raw.title) ||
      paragraphs.join('').length < 120;
    if (isList) continue;
    const key = `${raw.date}/${raw.page}`;
    const article = {
      title: raw.title.replaceAll('\n', ' '),
      kicker: raw.intro_title?.replaceAll('\n', ' ') ?? '',
      deck: raw.subtitle?.replaceAll('\n', ' ') ?? '',
      date: raw.date,
      paragraphs,
    };
    const page = pages.get(key);
    if (page?.some((known) => known.title === article.title)) continue;
    if (page) page.push(article);
    else pages.set(key, [article]);
  }
  return [...pages.values()].filter((page) => page.length >= 3);
}

interface RawArticle {
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly page: number;
  readonly intro_title?: string;
  readonly subtitle?: string;
}

function firstPart(paragraphs: readonly string[]): string[] {
  let length = 0;
  const kept = paragraphs.filter((p, n) => n === 0 || (length += p.length) < LONGEST);
  while ((kept.at(-1)?.length ?? 99) < 40 && kept.length > 1) kept.pop(); // a subhead without its text
  return kept;
}
