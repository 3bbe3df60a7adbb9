import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A text to learn from: an article of a newspaper, of an agency, or of an encyclopaedia. */
export interface TrainingText {
  /** Empty where the collection gives none. */
  readonly title: string;
  readonly text: string;
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  /** Never learned from: what the recipe's figures are measured on. */
  readonly isHeldOut: boolean;
}

/** Articles printed from this day on are for the measurements of the whole product. */
const FIRST_UNSEEN_DAY = '2026-05-01';
/** Articles printed from this day on measure the recipe. */
const FIRST_HELD_OUT_DAY = '2026-04-16';
/** One text in so many of the other collections measures the recipe. */
const HELD_OUT_EVERY = 20;

const NEWS = 'train-data/news-docs.jsonl.gz';
const ENCYCLOPAEDIA = 'train-data/cmrc-train-question-passage.jsonl.gz';
const NEWSPAPER = 'eval-data/newspaper/rmrb-2026h1.jsonl.gz';
/** The newspaper's site puts these under each text. */
const FURNITURE = /^(?:人\s*民\s*网\s*版|Copyright|获取更多|https?:)|^…+$/u;

/**
 * The texts beside the repository; undefined when they are not there.
 * @param folder that holds `train-data/` and `eval-data/`
 */
export function readTrainingTexts(folder: string): TrainingText[] | undefined {
  const files = [NEWS, ENCYCLOPAEDIA, NEWSPAPER].map((file) => path.join(folder, file));
  if (!files.every((file) => existsSync(file))) return undefined;
  const [news = [], encyclopaedia = [], newspaper = []] = files.map(readLines);
  return [...fromNews(news), ...fromEncyclopaedia(encyclopaedia), ...fromNewspaper(newspaper)];
}

type Line = Readonly<Record<string, unknown>>;

function readLines(file: string): Line[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Line);
}

function fromNews(lines: readonly Line[]): TrainingText[] {
  return lines.map(({ text }, n) => {
    return { title: '', text: String(text), questions: [], isHeldOut: n % HELD_OUT_EVERY === 0 };
  });
}

function fromEncyclopaedia(lines: readonly Line[]): TrainingText[] {
  const passages = new Map<string, Line[]>();
  for (const line of lines) passages.set(String(line['p']), [...(passages.get(String(line['p'])) ?? []), line]);
  return [...passages].map(([text, asked], n) => ({
    title: String(asked[0]?.['title'] ?? ''),
    text,
    questions: asked.map(({ q, answers }) => ({
      question: String(q),
      answer: String((answers as unknown[])[0] ?? ''),
    })),
    isHeldOut: n % HELD_OUT_EVERY === 0,
  }));
}

function fromNewspaper(lines: readonly Line[]): TrainingText[] {
  return lines
    .filter(({ date }) => String(date) < FIRST_UNSEEN_DAY)
    .map(({ title, text, date }) => ({
      title: String(title).replaceAll('\n', ' '),
      text: String(text)
        .split('\n')
        .filter((paragraph) => !FURNITURE.test(paragraph.trim()))
        .join('\n'),
      questions: [],
      isHeldOut: String(date) >= FIRST_HELD_OUT_DAY,
    }))
    .filter(({ text }) => text.length >= SHORTEST);
}

/** Less is a list of names or a caption. */
const SHORTEST = 120;
