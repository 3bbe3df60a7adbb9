import type { ArticleType, Byline } from '../types/article.ts';
import { toSimplified } from '../text/simplify.ts';
import { isProse } from './draft.ts';
import type { StitchedDraft } from './stitch.ts';

/** What an article shows of its kind, counted once. */
interface Form {
  /** Section, kicker and headline. */
  readonly head: string;
  /** The first words of the text. */
  readonly opening: string;
  readonly texts: readonly string[];
  readonly prose: number;
  readonly rows: number;
  readonly bylines: readonly Byline[];
  readonly dateline: string;
}

/** Characters of a text that show how it opens. */
const OPENING = 40;

/** What kind of article this is, by its form: the signs that any paper shows, the surest first. */
export function articleType(draft: StitchedDraft, bylines: readonly Byline[], dateline: string): ArticleType {
  const form = formOf(draft, bylines, dateline);
  const lines = draft.units.flatMap((u) => u.lines);
  if ([...draft.head, ...lines].some((l) => COMMENTATOR.test(l.block.plain))) return 'commentary';
  if (isNotice(form) || draft.head.some((l) => l.state === 'notice-title')) return isService(form) ? 'table' : 'notice';
  if (form.rows > form.prose || isService(form)) return 'table';
  if (draft.jumpsFrom !== null && draft.head.length === 0) return 'continuation';
  if (
    isPhoto(
      form,
      lines.some((l) => l.state === 'photo' || l.state === 'credit'),
    )
  )
    return 'photo';
  if (isInterview(form) || isPoem(form)) return 'feature';
  if (isOpinion(form)) return 'commentary';
  if (dateline === '' && isNamed(form, '作者') && !isNamed(form, '记者'))
    return argues(form) ? 'commentary' : 'feature';
  if (isBrief(form, draft.units.length)) return 'brief';
  if (dateline !== '') return 'news';
  const subheads = lines.filter((l) => l.state === 'subhead' && !/[:：]$/u.test(l.block.plain)).length;
  const isSigned = draft.head.some((l) => l.state === 'byline');
  return subheads >= 2 || (isSigned && isFeature(form)) ? 'feature' : 'news';
}

function formOf(draft: StitchedDraft, bylines: readonly Byline[], dateline: string): Form {
  const lines = draft.units.flatMap((u) => u.lines);
  const texts = lines.filter(isProse).map((l) => l.block.plain);
  const titles = draft.head.filter((l) => l.state !== 'byline' && l.state !== 'blurb').map((l) => l.block.plain);
  return {
    head: [...draft.sections.map(toSimplified), ...titles].join('\n'),
    opening: (texts[0] ?? '').slice(dateline.length, dateline.length + OPENING),
    texts,
    prose: texts.reduce((sum, text) => sum + text.length, 0),
    rows: lines.filter((l) => l.state === 'row').reduce((sum, l) => sum + l.block.text.length, 0),
    bylines,
    dateline,
  };
}

function isNamed({ bylines }: Form, role: string): boolean {
  return bylines.some((b) => b.role === role);
}

const NOTICE =
  /(?:公\s*告|通\s*告|启\s*事|声\s*明|公\s*示|讣\s*告|招\s*租|招\s*聘|招\s*标|拍\s*卖|遗\s*失|挂\s*失|更\s*正|致\s*歉)(?:[(（][^()（）]{1,20}[)）])?$/mu;

/** An office or a private person speaks, not the paper: a title such as 公告 and nobody of the paper named. */
function isNotice(form: Form): boolean {
  return NOTICE.test(form.head) && form.dateline === '' && form.bylines.length === 0;
}

const SERVICE =
  /天气|气象|空气质量|汇率|油价|限价|收盘|股市|行情|菜价|粮价|积分榜|射手榜|奖牌榜|开奖|赛程|赛果|节目单|时刻表|列车时刻|水情|潮汐/u;
/** Share of a text that is figures, from which it is a table told in a line or two. */
const MANY_FIGURES = 0.1;

/** Weather, prices, scores: figures under a heading of their kind, unsigned. */
function isService({ head, texts, rows, prose, bylines }: Form): boolean {
  if (!SERVICE.test(head) || bylines.length > 0 || prose > LONGEST_SERVICE) return false;
  const figures = texts.join('').match(/\d|[０-９]|℃|%/gu)?.length ?? 0;
  return rows > 0 || figures >= MANY_FIGURES * prose;
}
const LONGEST_SERVICE = 400;

/** Longer text is a report with a picture. */
const LONGEST_PHOTO_STORY = 500;

/** The picture is the story: what is said is short, and who made the picture is all that is named. */
function isPhoto(form: Form, isCredited: boolean): boolean {
  const { bylines, prose, dateline } = form;
  if (dateline !== '' || prose > LONGEST_PHOTO_STORY) return false;
  const pictured = bylines.filter((b) => b.role === '摄影' || b.role === '供图').flatMap((b) => b.names);
  const wrote = bylines.filter((b) => b.role === '记者' || b.role === '作者').flatMap((b) => b.names);
  const isPictureOnly = wrote.every((name) => pictured.includes(name));
  return isPictureOnly && (isCredited || pictured.length > 0);
}

const FEATURE_HEAD =
  /特写|通讯|纪实|侧记|速写|专访|访谈|对话|人物|深度|故事|走基层|手记|回访|特稿|档案|影像志|口述|副刊|散文|小说|诗歌|连载/u;
const SPOKEN = /^(?:\**)?(?:记者|问|答|Q|A|主持人|[\p{Script=Han}]{1,4})(?:\**)?\s*[:：]/u;
const ASKED = /^\**(?:记者|问|Q|主持人)\**\s*[:：]/u;

/** Questions and answers by turns. */
function isInterview({ texts }: Form): boolean {
  return texts.filter((text) => ASKED.test(text)).length >= 2 && texts.filter((text) => SPOKEN.test(text)).length >= 4;
}

/** Many short lines that end without a full stop. */
function isPoem({ texts, rows, bylines }: Form): boolean {
  if (texts.length < 6 || rows > 0 || bylines.some((b) => b.role === '记者')) return false;
  const verses = texts.filter((text) => text.length <= 22 && !/[。：:]$/u.test(text) && !/\d/u.test(text));
  return verses.length >= 0.8 * texts.length;
}

const OPINION =
  /评论|时评|短评|快评|锐评|社论|观点|杂谈|漫谈|来论|周·见|理论|论坛|一家之言|编后|大家谈|微评|漫评|点评|快语|街谈|观察家|热评|声音|微言|纵横谈|百家|今日谈|思想|·[谈议论评说]/u;
/** A line of its own: the paper's commentators seldom give their names. */
const COMMENTATOR = /^[□■◎●\s(（]*本[报刊社](?:特约)?评论员(?:[\s/／:：][\p{Script=Han}\s]{2,8})?[)）]?$/u;

function isOpinion(form: Form): boolean {
  return OPINION.test(form.head) && form.dateline === '' && !isNamed(form, '记者');
}

const ARGUING =
  /应当|应该|必须|需要|不能|不可|才能|关键|有助于|意味着|治理|制度|机制|发展|推进|推动|建设|落实|坚持|加强|完善|体系|路径|理念|问题|政策|创新/gu;
const TELLING =
  /我|他|她|母亲|父亲|爷爷|奶奶|外婆|老屋|故乡|童年|记得|那年|小时候|院子|月光|炊烟|阳光|夜里|忽然|仿佛/gu;

/** Whether a signed piece argues, as commentators do, rather than tells, as the essays of a supplement do. */
function argues({ texts }: Form): boolean {
  const text = texts.join('');
  return (text.match(ARGUING)?.length ?? 0) >= (text.match(TELLING)?.length ?? 0);
}

const BRIEF_HEAD = /简讯|快讯|短讯|速览|集纳|扫描|一句话|要闻速递|简明新闻/u;
/** A report with a dateline, or under a heading of briefs, and less text than this is a brief. */
const LONGEST_BRIEF = 120;
const LONGEST_BRIEF_AMONG_BRIEFS = 220;

function isBrief({ head, texts, prose, dateline }: Form, units: number): boolean {
  if (prose === 0 || units > 2) return false;
  if (BRIEF_HEAD.test(head) || /^[▲■◆●▶△]/u.test(texts[0] ?? '')) return prose <= LONGEST_BRIEF_AMONG_BRIEFS;
  return units === 1 && dateline !== '' && prose < LONGEST_BRIEF;
}

const SHORTEST_FEATURE = 450;
/** How reports begin that tell what is new. */
const NEWS_OPENING = /\d日|近日|日前|昨[日天]|今[日天]|获悉|了解到|连日来|最近|召开|举行|发布|印发/u;

/** A reporter's long text that opens with a scene rather than with news. */
function isFeature(form: Form): boolean {
  if (!isNamed(form, '记者')) return false;
  if (FEATURE_HEAD.test(form.head)) return true;
  return form.prose >= SHORTEST_FEATURE && !NEWS_OPENING.test(form.opening);
}
