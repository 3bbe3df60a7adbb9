/** Lengths that tell headings, bylines, short and long paragraphs apart. */
const LENGTHS = [3, 5, 8, 12, 16, 22, 30, 45, 70, 150].map((most) => [`up to ${most} characters`, most] as const);
/** A line up to this length may be a heading; its words are looked at. */
const LONGEST_HEADING = 80;

const ENDS = named('ends in', [
  ['full stop', /[。．.]/u],
  ['exclamation', /[！!？?…]/u],
  ['colon', /[：:]/u],
  ['comma', /[，,]/u],
  ['pause', /[、；;]/u],
  ['quote', /[”"」』’]/u],
  ['bracket', /[)）】\]〕]/u],
  ['title', /》/u],
  ['digit', /\d/u],
  ['han', /\p{Script=Han}/u],
  ['other', /^/u],
]);

const BEGINS = named('begins with', [
  ['bullet', /^[■◆●□◎★▲▼▶◀▌▍|｜◇○☆△·•*]/u],
  ['ordinal', /^(?:[一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十]{1,2}[)）])/u],
  ['bracket', /^[（(]/u],
  ['square bracket', /^[【〔[]/u],
  ['quote', /^[“"「『‘]/u],
  ['title', /^《/u],
  ['digit', /^\d/u],
  ['dash', /^[—-]/u],
  ['latin', /^[A-Za-z]/u],
  ['han', /^\p{Script=Han}/u],
  ['other', /^/u],
]);

/** Words that tell what a short line is about. */
const SAYS = named('says', [
  ['page', /版(?!权|本|图|画|税)/u],
  ['weekday', /星期|周[一二三四五六日]/u],
  ['editors', /编辑|责编|校对|美编|版式|视觉|统筹|组版|审读|主编/u],
  ['contact', /电话|热线|邮箱|地址|信箱|网址|@|投稿/u],
  ['newspaper', /日报|晚报|晨报|都市报|时报|周报|周刊|导报/u],
  ['reporter', /记者|通讯员|实习生|特约|编译|作者|撰稿|整理/u],
  ['picture', /摄|供图|图片|图为|[左右上下]图|图[①②③④⑤\d一二三四]/u],
  ['date', /\d{4}年|\d{1,2}月\d{1,2}日/u],
  ['other page', /下转|上接|紧接|转第|接第|导读|详见/u],
  ['office', /公司|委员会|局|院|中心|办公室|学校|大学|政府|协会|银行/u],
  ['notice', /公告|通告|启事|声明|公示|通知|更正|讣告|招聘|招标|遗失|拍卖/u],
  [
    'column',
    /评论|时评|观点|短评|社论|随笔|专栏|视点|聚焦|关注|特稿|专访|对话|链接|简讯|速览|快讯|一周|今日|广角|之窗|新闻$/u,
  ],
  ['particle', /[了着过的]/u],
  ['verb', /[是有在把被将]/u],
  ['name and words', /^[^：:]{1,10}[：:]\S/u],
  ['quote', /[“「]/u],
  ['title', /《/u],
  ['list', /、/u],
  ['divider', /[|｜·]/u],
  ['wide space', /\S[ \u3000]{2,}\S/u],
  ['digit', /\d/u],
]);

/** How many spaces, up to many. */
const SPACES = ['', '1 spaces', '2 spaces', '3 spaces', 'many spaces'] as const;

/**
 * The outward form of a line, whatever it means: its length, how it begins and ends, what a short one speaks of. What each
 * trait is worth for each state is learned.
 * @param text not empty
 * @returns names of traits, the length and the end first
 */
export function lineForm(text: string): string[] {
  const [length = 'very long'] = LENGTHS.find(([, most]) => text.length <= most) ?? [];
  const traits = [length, kindOf(text.at(-1) ?? '', ENDS), kindOf(text.slice(0, 5), BEGINS)];
  if (text.length > LONGEST_HEADING) return [...traits, ...longForm(text)];
  for (const [name, pattern] of SAYS) if (pattern.test(text)) traits.push(name);
  const spaces = text.match(/[\s\u3000]+/gu)?.length ?? 0;
  if (spaces > 0) traits.push(SPACES[Math.min(spaces, SPACES.length - 1)] ?? '');
  if ((text.match(/\d/gu)?.length ?? 0) > text.length * 0.3) traits.push('mostly digits');
  return traits;
}

function longForm(text: string): string[] {
  const [head, tail] = [text.slice(0, 40), text.slice(-8)];
  const traits: string[] = [];
  if (/记者|通讯员/u.test(head)) traits.push('opens with reporter');
  if (/电[（()）\s】]|电$|讯/u.test(head.slice(0, 30))) traits.push('opens with dateline');
  if (/(?:摄|供图)[）)]?$/u.test(tail)) traits.push('ends in credit');
  if (!/[。！？”）)]$/u.test(tail)) traits.push('breaks off');
  return traits;
}

type Named = readonly (readonly [name: string, pattern: RegExp])[];

function kindOf(text: string, kinds: Named): string {
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? '';
}

/** Names are put together once: they are looked up for every line. */
function named(what: string, kinds: Named): Named {
  return kinds.map(([name, pattern]) => [`${what} ${name}`, pattern]);
}
