import * as z from 'zod';
import { BaowenError } from '../../errors.ts';
import type { ArticleType } from '../../types/article.ts';
import type { IssueFacts } from '../../types/issue.ts';
import { calendarDate } from '../calendar.ts';
import { statedPage } from '../jump-lines.ts';
import { bodyLines } from './body-lines.ts';
import type { ReadyArticle, ReadyLine } from './lay-out.ts';

/** One article of a JSON file, and the page that it says it is printed on. */
export interface ArticleRecord {
  readonly issue: IssueFacts;
  /** The page's own name, such as 综合; empty when it is not stated. */
  readonly pageTitle: string;
  readonly article: ReadyArticle;
}

/** The names a field may go by; the first that holds anything counts. `docs/corpus.md` lists them. */
const KEYS = {
  paper: ['paper', 'newspaper', '报纸'],
  date: ['date', 'publish_date', '日期'],
  edition: ['edition', '特刊'],
  page: ['page', '版次'],
  pageTitle: ['page_title', '版名'],
  section: ['section', '栏目'],
  kicker: ['kicker', '引题'],
  title: ['title', 'headline', '标题'],
  deck: ['deck', 'subtitle', '副题'],
  author: ['author', 'authors', '作者'],
  text: ['text', 'content', 'body', '正文'],
  captions: ['captions', '图说'],
  type: ['type', '体裁'],
} as const;

const TYPES: Readonly<Record<Exclude<ArticleType, 'continuation'>, RegExp>> = {
  news: /^(?:news|消息|新闻|通讯)$/iu,
  commentary: /^(?:commentary|opinion|评论)$/iu,
  feature: /^(?:feature|特写|专题)$/iu,
  notice: /^(?:notice|公告|启事)$/iu,
  photo: /^(?:photo|图片新闻|图片)$/iu,
  table: /^(?:table|表格)$/iu,
  brief: /^(?:brief|简讯|短讯)$/iu,
};

const words = z.string();
const list = z.union([words, z.array(words)]);
const number = z.union([words, z.number().int().transform(String)]);
const IssueFields = z.object({
  paper: words.optional(),
  date: number.optional(),
  edition: words.optional(),
  page: number.optional(),
});
const Fields = IssueFields.extend({
  pageTitle: words.optional(),
  section: words.optional(),
  kicker: words.optional(),
  title: words,
  deck: words.optional(),
  author: list.optional(),
  text: list,
  captions: list.optional(),
  type: words.optional(),
});
type Fields = z.infer<typeof Fields>;

/**
 * Reads one article of a JSON file.
 * @param parsed what JSON.parse made of it
 * @param place where it stands, such as `Line 17 of articles.jsonl`, for messages
 * @param shared what the file as a whole states, which the article's own fields overrule
 * @throws BaowenError `record_invalid`, whose message says which field and why
 */
export function readRecord(parsed: unknown, place: string, shared: IssueFacts = {}): ArticleRecord {
  const fields = checked(Fields, parsed, place);
  const lines = linesOf(fields);
  if (!lines.some((l) => TEXT.has(l.role))) throw invalid(place, 'its text is empty');
  const type = typeOf(fields.type);
  return {
    issue: { ...shared, ...issueOf(fields, place) },
    pageTitle: fields.pageTitle?.trim() ?? '',
    article: { ...(type ? { type } : {}), lines },
  };
}

/**
 * What a file of records states of all of them.
 * @throws BaowenError `record_invalid`
 */
export function readShared(parsed: object, place: string): IssueFacts {
  return issueOf(checked(IssueFields, parsed, place), place);
}

const TEXT: ReadonlySet<ReadyLine['role']> = new Set(['body', 'table-row', 'caption']);

function checked<T>(schema: z.ZodType<T>, parsed: unknown, place: string): T {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw invalid(place, 'it is not an object such as {"title": "…", "text": "…"}');
  }
  const fields = schema.safeParse(pick(parsed));
  if (fields.success) return fields.data;
  throw invalid(place, fields.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '));
}

/** The fields of a file or an article by the names this program knows them by; others are left out. */
function pick(record: object): Partial<Record<keyof typeof KEYS, unknown>> {
  const found: Partial<Record<keyof typeof KEYS, unknown>> = {};
  const values = new Map<string, unknown>(Object.entries(record));
  for (const [field, names] of Object.entries(KEYS) as [keyof typeof KEYS, readonly string[]][]) {
    const name = names.find((n) => values.get(n) !== undefined && values.get(n) !== null);
    if (name !== undefined) found[field] = values.get(name);
  }
  return found;
}

function issueOf({ paper, date, edition, page }: z.infer<typeof IssueFields>, place: string): IssueFacts {
  const day = date?.trim() ? calendarDate(date.trim().replace(/[T ]\d{1,2}:.*$/u, '')) : undefined;
  if (date?.trim() && !day) throw invalid(place, `its date ${date.slice(0, 40)} is no day of the calendar`);
  const number = statedPage(page ?? '');
  return {
    ...(paper?.trim() ? { paper: paper.trim() } : {}),
    ...(day ? { date: day } : {}),
    ...(edition?.trim() ? { edition: edition.trim() } : {}),
    ...(number ? { page: number } : {}),
  };
}

function linesOf({ section, kicker, title, deck, author, text, captions }: Fields): ReadyLine[] {
  return [
    ...line('section', section),
    ...line('kicker', kicker),
    ...line('headline', title),
    ...line('deck', deck),
    ...line('byline', typeof author === 'string' ? author : author?.join('、')),
    ...[text].flat().flatMap(bodyLines),
    ...[captions ?? []].flat().flatMap((caption) => line('caption', caption)),
  ];
}

function line(role: ReadyLine['role'], stated: string | undefined): ReadyLine[] {
  return stated?.trim() ? [{ role, text: stated }] : [];
}

function typeOf(stated: string | undefined): ArticleType | undefined {
  const found = Object.entries(TYPES).find(([, pattern]) => pattern.test(stated?.trim() ?? ''));
  return found?.[0] as ArticleType | undefined;
}

function invalid(place: string, reason: string): BaowenError {
  return new BaowenError('record_invalid', `${place} is no article: ${reason}. Mend or remove it.`);
}
