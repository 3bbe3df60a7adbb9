import type { Byline } from '../types/article.ts';
import { mergeBylines } from './merge-bylines.ts';

/** What a run of bylines says, and whether nothing but bylines stands there. */
export interface BylineReading {
  readonly bylines: readonly Byline[];
  /** True when every word was a role or a name. */
  readonly isComplete: boolean;
}

const PAPER = '(?:[\\p{Script=Han}]{2,8}?(?:报社|日报|晚报|晨报|早报|时报|商报|报|新闻网|新华社|社|网|台))?';
const RANK = '(?:全媒体|融媒体|融媒|首席|特约|特派|见习|摄影|实习|高级|驻[\\p{Script=Han}]{1,4}|本网|本报|新华社){0,3}';
const ROLE = new RegExp(
  `${PAPER}${RANK}(评论员|记者|通讯员|实习生|撰稿人|作者|摄影报道|摄影|供图|图片提供|文[/／·、]?[图摄]|文字|撰文)\\s*[/／:：]?\\s*`,
  'uy',
);
const SEPARATOR = /[\s/／、,，·・|｜&]+/uy;
const NAME =
  /[\p{Script=Han}]{2,4}(?=$|[\s/／、,，)）|｜&摄])|[\p{Script=Han}][ \u3000]{1,3}[\p{Script=Han}](?=$|[\s/／、,，)）摄])|[\p{Script=Han}]{1,8}·[\p{Script=Han}]{1,8}/uy;
const TAKEN = /\s*(摄影报道|摄影|摄|供图|提供|文[/／]图|文图|图)$/u;
const NO_NAME = /^(?:受访者|通讯员|资料|图片|本报|单位|企业|学校|社区)$/u;
/** 摄（人民视觉） */
const AGENCY_AFTER = /(?<=摄|供图)[（(][^（）()]{2,8}[)）]$/u;
const BULLET = /^[□■◎●○◆▲★☆【[(（\s]+|[】\])）\s]+$/gu;

/**
 * Reads a run of bylines such as `全媒体记者/甲乙 通讯员/丙丁 戊己` or `记者/甲乙 摄`: a role, an optional slash, names up to
 * the next role. With 摄 or 供图 at the end all of them are the photo's. Names without a role are the author's.
 */
export function readBylines(text: string): BylineReading {
  const inner = text.replace(AGENCY_AFTER, '').replaceAll(BULLET, '');
  const taken = TAKEN.exec(inner);
  const rest = taken ? inner.slice(0, taken.index) : inner;
  const parsed = readRoles(rest);
  if (!taken) return parsed;
  const role = photoRole(taken[1] ?? '');
  const names = parsed.bylines.flatMap((b) => b.names);
  // 甲乙 记者/丙丁 摄: the first name is the picture's, so this is a caption
  const isCaption = parsed.bylines.length > 1 && parsed.bylines[0]?.role === '作者';
  const isComplete = parsed.isComplete && names.length > 0 && !isCaption && !names.some((n) => NO_NAME.test(n));
  return { bylines: names.length > 0 ? [{ role, names }] : [], isComplete };
}

const CREDIT_END = /(?<!拍)(?:摄|摄影|摄影报道|供图|图片提供)(?:（[^（）]{2,8}）|\([^()]{2,8}\))?[)）]?\s*$/u;

/** Whether a text ends in 摄 or 供图, as captions and photo stories do. */
export function endsInCredit(text: string): boolean {
  return CREDIT_END.test(text.slice(-20));
}

function readRoles(text: string): BylineReading {
  const bylines: { role: string; names: string[] }[] = [];
  let at = 0;
  let isComplete = true;
  let current: { role: string; names: string[] } | undefined;
  while (at < text.length) {
    const role = match(ROLE, text, at);
    if (role) {
      current = { role: plainRole(role[1] ?? ''), names: [] };
      bylines.push(current);
      at += role[0].length;
      continue;
    }
    const name = match(NAME, text, at);
    if (name) {
      if (!current) bylines.push((current = { role: '作者', names: [] }));
      current.names.push(name[0].replaceAll(/\s/gu, ''));
      at += name[0].length;
      continue;
    }
    const separator = match(SEPARATOR, text, at);
    if (!separator) {
      isComplete = false;
      break;
    }
    at += separator[0].length;
  }
  const named = bylines.filter((b) => b.names.length > 0);
  return { bylines: mergeBylines(named), isComplete: isComplete && named.length > 0 };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function plainRole(printed: string): string {
  if (printed.startsWith('摄影')) return '摄影';
  if (printed === '供图' || printed === '图片提供') return '供图';
  if (/^(?:文|撰|评论员|作者)/u.test(printed)) return '作者';
  return printed;
}

function photoRole(printed: string): string {
  return printed === '供图' || printed === '提供' ? '供图' : printed.startsWith('文') ? '作者' : '摄影';
}
