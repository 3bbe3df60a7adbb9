import { fold } from '../../src/text/fold.ts';
import { jieba } from '../../src/text/jieba.ts';

const K1 = 0.9;
const B = 0.5;
const WITH_HMM = true;
const HAN_RUN = /\p{Script=Han}+/gu;

/** Words of a question that say nothing of its subject. Its own list: the measure must not move with what it measures. */
const STOP_WORDS = new Set(
  (
    '的 了 是 在 有 和 与 及 或 被 把 由 从 到 对 对于 关于 为 为了 于 以 之 其 这 那 这个 那个 它 他 她 他们 她们 我 我们 你 您 也 都 就 还 又 再 才 而 并 所 等 着 过 地 得 个 一个 ' +
    '上 中 里 内 后 前 时 时候 请问 请 什么 哪些 哪个 哪 哪里 哪儿 哪位 哪家 哪年 哪天 哪种 何 何时 何地 何处 何人 为何 如何 怎么 怎么样 怎样 为什么 谁 多少 几 几个 多大 多长 多久 多高 是否 ' +
    '有没有 吗 呢 么 吧 可以 能 会 要 需要 进行 通过 根据 其中 具体 主要 分别 一共 总共 共 叫 叫做 称为 属于 指 是指 给 让 使'
  ).split(' '),
);

/** A text to be ranked. */
export interface Unit {
  readonly id: string;
  readonly text: string;
}

/**
 * What retrieval is measured against: BM25 of words and BM25 of characters and their bigrams, over whole units, the two
 * scores summed. Plain on purpose.
 * @returns for each question the ids of the best `k` units, best first
 * @see Robertson & Zaragoza 2009, The Probabilistic Relevance Framework: BM25 and Beyond
 */
export function lexicalSum(units: readonly Unit[], questions: readonly string[], k: number): string[][] {
  const contents = questions.map(contentOf);
  const legs = [wordsOf, gramsOf].map((termsOf) => scorer(units, contents.map(termsOf), termsOf));
  return contents.map((content) => {
    const scores = new Float64Array(units.length);
    for (const addScores of legs) addScores(content, scores);
    return [...scores.keys()]
      .filter((n) => (scores[n] as number) > 0)
      .toSorted((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
      .slice(0, k)
      .map((n) => units[n]?.id ?? '');
  });
}

/** The folded question, stop words blanked, so that no bigram spans one. */
function contentOf(question: string): string {
  const words = jieba()
    .cut(fold(question), false)
    .map((word) => (STOP_WORDS.has(word) ? ' '.repeat(word.length) : word));
  return words.join('');
}

function wordsOf(folded: string): string[] {
  return jieba()
    .cutForSearch(folded, WITH_HMM)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function gramsOf(folded: string): string[] {
  return (folded.match(HAN_RUN) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.flatMap((character, i) =>
      i === 0 ? character : [character, `${characters[i - 1]}${character}`],
    );
  });
}

/** Only terms that some question holds are kept: a posting each is a unit's number and how often the term stands in it. */
function scorer(
  units: readonly Unit[],
  asked: readonly (readonly string[])[],
  termsOf: (folded: string) => string[],
): (content: string, scores: Float64Array) => void {
  const postings = new Map<string, number[]>(asked.flat().map((term) => [term, []]));
  const lengths = units.map(({ text }, n) => {
    const terms = termsOf(fold(text));
    for (const term of terms) {
      const list = postings.get(term);
      if (list?.at(-2) === n) list[list.length - 1] = (list.at(-1) ?? 0) + 1;
      else list?.push(n, 1);
    }
    return terms.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / units.length;
  return (content, scores) => {
    for (const term of termsOf(content)) {
      const list = postings.get(term) ?? [];
      const df = list.length / 2;
      const idf = Math.log(1 + (units.length - df + 0.5) / (df + 0.5));
      for (let i = 0; i < list.length; i += 2) {
        const [n = 0, tf = 0] = [list[i], list[i + 1]];
        const norm = 1 - B + (B * (lengths[n] ?? 0)) / mean;
        scores[n] = (scores[n] as number) + (idf * tf * (K1 + 1)) / (tf + K1 * norm);
      }
    }
  };
}
