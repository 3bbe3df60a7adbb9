import { madeByline, madeName, madeSignature } from './compose-page-bylines.ts';
import { piece, type Piece } from './compose-page-columns.ts';
import type { PageManner } from './compose-page-manner.ts';
import type { Chance } from './compose-page-random.ts';
import type { SourceArticle } from './compose-page.ts';

/** An article of a form of its own: a brief, a photo story, an interview, an essay. Its title is empty when none is printed. */
export interface Formed {
  readonly title: string;
  readonly pieces: readonly Piece[];
}

const LONGEST_BRIEF = 160;

/** One of several short pieces under a common name: a bullet and text, or a bullet, a title and text below. */
export function madeBrief(chance: Chance, bullet: string, source: SourceArticle, owner: number): Formed {
  const text = firstSentences(source.paragraphs[0] ?? '', LONGEST_BRIEF);
  if (chance.percent(50)) return { title: '', pieces: [piece(bullet + text + madeSignature(chance), owner, 'text')] };
  return {
    title: source.title,
    pieces: [piece(`${bullet}${source.title}`, owner, 'headline'), piece(text, owner, 'text')],
  };
}

/** The rest of a text that another page began, below or behind the line that says so. */
export function madeContinuation(chance: Chance, source: SourceArticle, owner: number): Formed {
  const jump = chance.pick(['（上接01版）', '(上接第一版)', '◀上接A01版', '（紧接1版）', '上接第1版①']);
  const [first = '', ...rest] = source.paragraphs;
  const start = chance.between(0, Math.max(0, first.length - 8));
  const texts = chance.percent(25) ? [first.slice(start)] : [first.slice(start), ...rest];
  const isBehind = chance.percent(40);
  const [opening = '', ...others] = texts;
  const body = [isBehind ? jump + opening : opening, ...others].map((text) => piece(text, owner, 'text'));
  return { title: '', pieces: isBehind ? body : [piece(jump, null, 'furniture'), ...body] };
}

/** A picture's story: mostly a title, a paragraph, and who took it. */
export function madePhotoPiece(chance: Chance, mark: string, source: SourceArticle, owner: number): Formed {
  const name = madeName(chance);
  const credit = chance.pick([
    `本报记者 ${name} 摄`,
    `${name} 摄`,
    `（${name} 摄）`,
    `${name}摄（人民图片）`,
    `新华社发（${name} 摄）`,
  ]);
  const text = firstSentences(source.paragraphs[1] ?? source.paragraphs[0] ?? '', LONGEST_BRIEF);
  const isTitled = chance.percent(70);
  const head = isTitled ? [piece(mark + source.title, owner, 'headline')] : [];
  const story =
    chance.percent(60) || !isTitled
      ? [piece(`${chance.percent(60) ? chance.pick(['▲', '图为', '上图：', '']) : ''}${text}${credit}`, owner, 'line')]
      : [piece(text, owner, 'line'), piece(credit, owner, 'byline')];
  return { title: isTitled ? source.title : '', pieces: [...head, ...story] };
}

/** Questions and answers: every second paragraph is what the reporter asks. */
export function madeInterview(
  chance: Chance,
  manner: PageManner,
  mark: string,
  source: SourceArticle,
  owner: number,
): Formed {
  const [lead = '', ...rest] = source.paragraphs.filter((p) => p.length > 30);
  const answers = chance.percent(50) ? `${madeName(chance)}：` : '答：';
  const asks = answers === '答：' ? '问：' : '记者：';
  const isBold = chance.percent(30);
  const said = rest.flatMap((text, n) => {
    const question = `${asks}${QUESTIONS[n % QUESTIONS.length] ?? ''}`;
    return [piece(isBold ? `**${question}**` : question, owner, 'line'), piece(answers + text, owner, 'text')];
  });
  const byline = piece(madeByline(chance, chance.pick(manner.bylines), manner.paper), owner, 'byline');
  return {
    title: source.title,
    pieces: [piece(mark + source.title, owner, 'headline'), byline, piece(lead, owner, 'text'), ...said],
  };
}

const QUESTIONS = [
  '这件事最初是怎么想到的？',
  '做起来最难的是哪一步？',
  '周围的人怎么看？',
  '花了多少钱，又从哪里来？',
  '接下来有什么打算？',
  '对别的地方有什么可以借鉴的吗？',
];

/** A piece for the literary page: an essay with its writer's name, or verse. */
export function madeEssay(
  chance: Chance,
  manner: PageManner,
  mark: string,
  source: SourceArticle,
  owner: number,
): Formed {
  const isVerse = chance.percent(25);
  const title = isVerse ? chance.pick(VERSE_TITLES) : source.title;
  const byline = piece(madeByline(chance, chance.pick(manner.bylines), manner.paper), owner, 'byline');
  const text = isVerse
    ? chance
        .some(VERSES, chance.between(2, VERSES.length))
        .flatMap((stanza) => stanza.map((line, n) => piece(line, owner, 'verse', { isTight: n > 0 })))
    : source.paragraphs.map((p) => piece(p, owner, 'text'));
  const head = piece(mark + title, owner, 'headline');
  return { title, pieces: manner.signed === 'above' ? [head, byline, ...text] : [head, ...text, byline] };
}

const VERSE_TITLES = ['渡口', '晒谷场上', '给一棵老槐树', '夜行的列车', '写在立春'];
const VERSES = [
  ['风从河的那一边吹过来', '带着泥土和柴火的味道', '一只船泊在芦苇里', '像一句没有说完的话'],
  ['我把谷子摊开', '也把这一年的日子摊开', '哪些饱满，哪些空着', '太阳比我更清楚'],
  ['祖母坐在门槛上', '数着燕子的来去', '她不识字', '却记得每一场雨的名字'],
  ['山路弯下腰来', '等那个背着书包的孩子', '灯一盏一盏亮了', '村庄就一步一步走近'],
];

function firstSentences(text: string, longest: number): string {
  const sentences = text.match(/[^。！？]+[。！？]?[”』」]?/gu) ?? [text];
  let kept = sentences[0] ?? text;
  for (const sentence of sentences.slice(1))
    if (kept.length + sentence.length <= longest) kept += sentence;
    else break;
  return kept;
}
