import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { SHARED } from './read-json-lines.ts';
import { BENCH_CACHE } from './remembered-result.ts';

/** Articles of a file of `../shared`, as `.jsonl` files hold them. */
export interface GivenArticle {
  readonly title?: string;
  readonly text: string;
}

/** A corpus folder with one file of articles, and the folder of its index, both kept in the system's temporary folder. */
export interface ArticleFiles {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly articles: readonly GivenArticle[];
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Puts a gzipped file of articles into a corpus folder and builds its index with the compiled program, which takes over what it
 * has from the last time.
 */
export function indexedArticles(file: string): ArticleFiles {
  const packed = fs.readFileSync(path.join(SHARED, file));
  const folder = path.join(BENCH_CACHE, `service-${createHash('sha256').update(packed).digest('hex').slice(0, 16)}`);
  const [corpusDir, indexDir] = [path.join(folder, 'corpus'), path.join(folder, 'index')];
  const text = zlib.gunzipSync(packed).toString('utf8');
  fs.mkdirSync(corpusDir, { recursive: true });
  const given = text.split('\n').filter(Boolean);
  const articles = given.map((line) => titled(JSON.parse(line) as GivenArticle));
  fs.writeFileSync(path.join(corpusDir, 'articles.jsonl'), articles.map((one) => JSON.stringify(one)).join('\n'));
  const { PATH = '' } = process.env;
  const env = { PATH, CORPUS_DIR: corpusDir, INDEX_DIR: indexDir };
  execFileSync(process.execPath, [path.join(ROOT, 'bin/baowen.mjs'), 'index'], { env, stdio: 'ignore' });
  return { corpusDir, indexDir, articles };
}

/** What has no title is known by how it begins, as files of articles must have titles. */
function titled(article: GivenArticle): GivenArticle {
  return { ...article, title: article.title ?? article.text.slice(0, 20) };
}
