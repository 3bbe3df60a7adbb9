import type { Byline } from '../types/article.ts';
import { mergeBylines } from './merge-bylines.ts';

/** What a run of bylines says, and whether nothing but bylines stands there. */
export interface BylineReading {
  readonly bylines: readonly Byline[];
  /** True when every word was a role or a name. */
  readonly isComplete: boolean;
}

const PAPER = '(?:[\\p{Script=Han}]{2,8}?(?:报社|日报|晚报|晨报|早报|时报|商报|报|新闻网|新华社|社|网|台))?';
const RANK =
  '(?:全媒体|融媒体|融媒|首席|特约|特派|见习|摄影|实习|高级|资深|驻[\\p{Script=Han}]{1,4}|本网|本报|本刊|本社|本台|新华社){0,3}';
const MAKER =
  '评论员|记者|通讯员|读者|实习生|撰稿人|作者|编译|摄影报道|摄影|供图|图片提供|文[/／·、]?[图摄]|图[/／·、]?文|文字|撰文|[文图](?=\\s*[/／:：])';
const ROLE = new RegExp(`${PAPER}${RANK}(${MAKER})\\s*[/／:：]?\\s*`, 'uy');
const SEPARATOR = /[\s/／、,，·・|｜&]+/uy;
const NAME =
  /[\p{Script=Han}]{2,5}(?=$|[\s/／、,，)）|｜&摄])|[\p{Script=Han}][ \u3000]{1,3}[\p{Script=Han}](?=$|[\s/／、,，)）摄])|[\p{Script=Han}]{1,8}(?:[·・•][\p{Script=Han}]{1,8}){1,3}/uy;
/** 甲乙/文 丙丁/图: what those before the mark made. */
const MARK = /\s*[/／](文图|图文|文|图|摄影|摄)(?=$|[\s、,，)）])/uy;
const MARKED = /[/／](?:文|图|摄)/u;
/** 甲乙 报道, 甲乙 发自杭州, 甲乙／台北报导: what is said after the names of those who wrote. */
const WROTE =
  /\s*[/／]\s*[\p{Script=Han}]{2,4}(?:报道|报导)$|\s*(?:综合|联合)?(?:报道|报导)$|\s*(?:综合|整理|采写|执笔|撰稿)$|\s+发自[\p{Script=Han}]{2,8}$/u;
const PICTURED_TOO = /\s*(?:摄影|图文)(?:报道|报导)$/u;
const TAKEN = /\s*(摄影|摄|供图|提供|文[/／]图|文图|图|编译)$/u;
const NO_NAME =
  /^(?:受访者|通讯员|资料|图片|本报|单位|企业|学校|社区|综合|整理|帮办|调查|观察|手记|札记|日记|来信|视点|视线|视角|走访|探访|采访|体验|连线|专访|见闻|获悉|了解|昨日|昨天|近日|日前|今天|今日)$/u;
/** 摄（人民视觉） */
const AGENCY_AFTER = /(?<=摄|供图)[（(][^（）()]{2,8}[)）]$/u;
/** 甲乙（作者单位：某大学） */
const WORKPLACE_AFTER = /\s*[（(](?:作者)?(?:单位|系|为|现任|职务)[^（）()]*[)）]$/u;
const BULLET = /^[□■◎●○◆▲★☆【[(（〔\s]+|[】\])）〕\s]+$/gu;

/**
 * Reads a run of bylines such as `全媒体记者/甲乙 通讯员/丙丁 戊己`, `记者/甲乙 摄` or `甲乙/文 丙丁/图`: a role, an optional
 * slash, names up to the next role. With 摄 or 供图 at the end all of them are the photo's, with 摄影报道 the photo's too.
 * Names without a role are the author's.
 */
export function readBylines(text: string): BylineReading {
  const inner = text.replace(AGENCY_AFTER, '').replace(WORKPLACE_AFTER, '').replaceAll(BULLET, '');
  if (PICTURED_TOO.test(inner)) {
    const { bylines, isComplete } = readRoles(inner.replace(PICTURED_TOO, ''));
    const names = bylines.flatMap((b) => b.names);
    return { bylines: mergeBylines([...bylines, ...(names.length > 0 ? [{ role: '摄影', names }] : [])]), isComplete };
  }
  const taken = TAKEN.exec(inner);
  if (!taken || MARKED.test(inner.slice(0, taken.index))) return readRoles(inner.replace(WROTE, ''));
  const parsed = readRoles(inner.slice(0, taken.index));
  const role = roleOfMark(taken[1] ?? '');
  const names = parsed.bylines.flatMap((b) => b.names);
  // 甲乙 记者/丙丁 摄: the first name is the picture's, so this is a caption
  const isCaption = parsed.bylines.length > 1 && parsed.bylines[0]?.role === '作者';
  return { bylines: names.length > 0 ? [{ role, names }] : [], isComplete: parsed.isComplete && !isCaption };
}

const CREDIT_END = /(?<!拍)(?:摄|摄影|摄影报道|供图|图片提供)(?:（[^（）]{2,8}）|\([^()]{2,8}\))?[)）]?\s*$/u;

/** Whether a text ends in 摄 or 供图, as captions and photo stories do. */
export function endsInCredit(text: string): boolean {
  return CREDIT_END.test(text.slice(-20));
}

interface Group {
  role: string;
  readonly names: string[];
}

function readRoles(text: string): BylineReading {
  const groups: Group[] = [];
  let at = 0;
  let isComplete = true;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found;
  };
  while (at < text.length) {
    const role = take(ROLE);
    if (role) {
      groups.push({ role: plainRole(role[1] ?? ''), names: [] });
      continue;
    }
    const name = take(NAME)?.[0].replaceAll(/\s/gu, '');
    if (name !== undefined) {
      if (groups.length === 0) groups.push({ role: '作者', names: [] });
      if (NO_NAME.test(name)) isComplete = false;
      else groups.at(-1)?.names.push(name);
      const mark = take(MARK);
      if (mark) markLast(groups, roleOfMark(mark[1] ?? ''));
    } else if (!take(SEPARATOR)) {
      isComplete = false;
      break;
    }
  }
  const named = groups.filter((b) => b.names.length > 0);
  return { bylines: mergeBylines(named), isComplete: isComplete && named.length > 0 };
}

/** Those named since the last mark made what the mark says; a reporter who wrote stays a reporter. */
function markLast(groups: Group[], made: string): void {
  const last = groups.at(-1);
  if (last && (made !== '作者' || last.role === '摄影')) last.role = made;
  groups.push({ role: '作者', names: [] });
}

function plainRole(printed: string): string {
  if (printed.startsWith('摄影') || printed === '图') return '摄影';
  if (printed === '供图' || printed === '图片提供') return '供图';
  if (/^(?:文|图|撰|评论员|作者)/u.test(printed)) return '作者';
  return printed;
}

function roleOfMark(printed: string): string {
  if (printed === '编译') return printed;
  if (printed === '供图' || printed === '提供') return '供图';
  return printed.startsWith('文') || printed === '图文' ? '作者' : '摄影';
}
