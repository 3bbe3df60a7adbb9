import { composePage } from './compose-page.ts';
import { ownArticles } from './compose-page-articles.ts';
import { chanceOf } from './compose-page-random.ts';

/** A page of a kind, so many UTF-16 units long; a longer one goes on where a shorter one ends. */
export type LargePage = (length: number) => string;

const PROSE = '渠水流过田埂,老人说今年的秧苗比去年高出一截。村口的槐树下摆着茶桌,孩子们在一旁写作业。';
const OPEN_LINE = '水渠修到了村口的老槐树下面再往前就是那片种了几十年的稻';
const NAMES = ['赵一', '钱二三', '孙四', '李五六', '周七', '吴八九'];

/** Pages that are large and as pages are: these come into archives by mistake. */
export const LARGE_PAGES: Readonly<Record<string, LargePage>> = {
  'many articles': (length) => grown(length, (n) => `${composedText(n % 50)}\n\n`),
  'one line of sentences': (length) => repeated(PROSE, length),
  'one line of clauses': (length) => repeated('渠水流过田埂,', length),
  'one line without marks': (length) => repeated(OPEN_LINE, length),
  'one paragraph three times': (length) => `${repeated(PROSE, Math.floor(length / 3) - 2)}\n\n`.repeat(3),
  'one paragraph again and again': (length) => repeated(`${PROSE}\n\n`, length),
  'numbered paragraphs': (length) => grown(length, (n) => `${n}号渠。${PROSE}\n`),
  'lines that break off': (length) => repeated(`${OPEN_LINE}\n\n`, length),
  'numbered lines that break off': (length) => grown(length, (n) => `${n}号${OPEN_LINE}\n\n`),
  'broken articles': (length) => grown(length, (n) => `## 第${n}条渠通水\n\n本报讯(记者 赵一) ${n}号${OPEN_LINE}\n\n`),
  'articles of three broken lines': (length) =>
    grown(
      length,
      (n) => `## 第${n}条渠通水\n\n本报讯 ${OPEN_LINE}\n\n${n}号${OPEN_LINE}\n\n济带发展${n}${OPEN_LINE}\n\n`,
    ),
  'broken texts without heads': (length) =>
    grown(length, (n) => `**◀上接0${(n % 8) + 1}版**\n\n济带${n}${OPEN_LINE}\n\n`),
  headings: (length) => repeated('## 春耕\n', length),
  'numbered headings': (length) => grown(length, (n) => `## 第${n}节春耕\n`),
  'headings without text': (length) => repeated('#\n', length),
  'lines of one character': (length) => repeated('水\n', length),
  'table rows': (length) => repeated('春耕\t12\t面积\n', length),
  'one wide table row': (length) => repeated('春耕\t', length),
  'rows between bars': (length) => repeated('| 春耕 | 12 |\n', length),
  datelines: (length) => repeated('本报讯(记者 赵一)\n', length),
  'short reports': (length) => repeated('## 小镇通车\n\n本报讯(记者 赵一) 1月5日,小镇通了车。\n\n', length),
  bylines: (length) => grown(length, (n) => `本报记者 ${NAMES[n % 6]}\n`),
  'bylines of many names': (length) => grown(length, (n) => `本报记者 赵${hanOf(n)}${hanOf(n >> 6)}\n`),
  'one line of many names': (length) => `记者/${grown(length, (n) => `赵${hanOf(n)}${hanOf(n >> 6)} `)}`,
  'one line of names': (length) => grown(length, (n) => `记者/${NAMES[n % 6]} `),
  captions: (length) => grown(length, (n) => `图为${n}号渠的新柳。${NAMES[n % 6]} 摄\n`),
  credits: (length) => repeated('孙四 摄\n', length),
  'photo stories': (length) => grown(length, (n) => `图为1月${n % 28}日,${PROSE}记者/${NAMES[n % 6]} 摄\n\n`),
  notices: (length) =>
    grown(length, (n) => `通告\n\n${n}号渠停水。${PROSE}\n\n城东区水务局\n\n2023年5月${(n % 28) + 1}日\n\n`),
  'jump lines': (length) => repeated('(下转第二版)\n◀上接01版\n', length),
  'jumps on one line': (length) => repeated('◀上接01版(下转第二版)', length),
  'one section a line': (length) => repeated('### 周·见\n## 综合\n', length),
  subheads: (length) => grown(length, (n) => `**第${n}节**\n${PROSE}\n`),
  'bold marks in a line': (length) => repeated('**水**渠', length),
  'dates in a line': (length) => grown(length, (n) => `2023年${(n % 12) + 1}月5日至`),
  'spans of years': (length) => repeated('2022—2023年,', length),
  'front matter without end': (length) => `---\n${repeated('paper: 江边日报\n', length)}`,
  'a notes page': (length) => repeated('〔编者按〕水渠。\n', length),
  'random Han': (length) => randomHan(length, 0),
  'random Han in lines': (length) => randomHan(length, 25),
  'random bytes as GB18030': randomBytes,
  'every Unicode block': (length) => grown(length, (n) => String.fromCodePoint((n * 61) % 0x110000)),
  'lone surrogates': (length) => repeated('\ud83d水\udc00\n\udfff', length),
  'white space of all kinds': (length) =>
    repeated(' \t\u000b\u000c\u00a0\u1680\u2000\u2003\u2028\u2029\u202f\u205f\u3000\ufeff', length),
  'line breaks of all kinds': (length) => repeated('水\n\r\n\r\u2028\u2029\u0085', length),
};

/** What regular expressions may stumble over when it stands many times in a row. */
export const BAIT: readonly string[] = [
  ...' \t\u3000\u0000a1一水#*-_—|(（[【〔《<!「“"\'、，,。.：:;·/年月日版转接摄报社讯电记者□■◀',
  '12',
  '第1',
  '记者',
  '通讯员 ',
  '赵一 ',
  '供图(',
  '年1月',
  '2023年',
  '![](',
  '<img ',
  '**',
  '— ',
  '(水',
  '水)',
  '“水',
  '水 ',
  '水、',
  '水\t',
  '\ud83d\ude00',
];

function hanOf(n: number): string {
  return String.fromCharCode(0x4e00 + (n % 0x5000));
}

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function grown(length: number, piece: (n: number) => string): string {
  const pieces: string[] = [];
  for (let n = 0, at = 0; at < length; n++) {
    const made = piece(n);
    pieces.push(made);
    at += made.length;
  }
  return pieces.join('').slice(0, length);
}

const composed = new Map<number, string>();

function composedText(seed: number): string {
  let text = composed.get(seed);
  if (text === undefined) composed.set(seed, (text = composePage(ownArticles, seed).text));
  return text;
}

function randomHan(length: number, lineLength: number): string {
  const chance = chanceOf(length);
  return grown(length, (n) =>
    lineLength > 0 && n % lineLength === lineLength - 1 ? '\n' : String.fromCharCode(chance.between(0x4e00, 0x9fff)),
  );
}

function randomBytes(length: number): string {
  const chance = chanceOf(length);
  const bytes = Uint8Array.from({ length: length * 2 }, () => chance.between(1, 255));
  return new TextDecoder('gb18030').decode(bytes).slice(0, length);
}
