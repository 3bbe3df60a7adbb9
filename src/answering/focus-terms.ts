import type { Evidence } from '../types/answer.ts';
import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { ParsedQuery } from '../types/query.ts';
import type { Span } from '../types/span.ts';
import { evidenceWords } from './evidence-words.ts';
import type { Ask } from './read-asks.ts';
import { soundalikeIn } from './sounds-alike.ts';
import { standsIn } from './stands-in.ts';

/** What answering needs of a snapshot. */
export interface AnsweringParts {
  readonly tokenizer: Tokenizer;
  readonly lexical: Pick<LexicalIndex, 'idf' | 'documentFrequency'>;
}

/** A content word of the question that says what the answer must be about. */
export interface FocusTerm {
  readonly term: string;
  /** As the question writes it; another than `term` when the evidence only holds a word that is read the same. */
  readonly asked: string;
  /** The archive's other words for it. */
  readonly others: readonly string[];
  /** 0 to 1: idf against that of a word the archive does not hold; less when it is a part of a longer term. */
  readonly weight: number;
  /** Where it first stands in the question. */
  readonly at: number;
  /** Passages of the archive that hold it. */
  readonly documentFrequency: number;
}

/** The content words of the question outside its interrogatives, in order, no repeats, each as the evidence spells it. */
export function focusTerms(
  query: ParsedQuery,
  asks: readonly Ask[],
  evidence: readonly Evidence[],
  parts: AnsweringParts,
): FocusTerm[] {
  const question = blank(
    query.folded,
    asks.map((ask) => ask.span),
  );
  const most = parts.lexical.idf('\u0000');
  const words = [...new Set(parts.tokenizer.words(question))].filter(
    (word) => word.length > 1 && !isEmptyWord(word) && standsIn(question, word), // not 出口 of 进出口
  );
  let all: string | undefined;
  const printed = (): string => (all ??= evidence.map(evidenceWords).join('\n'));
  return words.map((term) => {
    const isPart = words.some((other) => other !== term && other.includes(term));
    const documentFrequency = parts.lexical.documentFrequency(term);
    return {
      term: (documentFrequency === 0 && soundalikeIn(printed(), term)) || term,
      asked: term,
      others: query.expansions.filter(({ from }) => from.includes(term)).map(({ to }) => to),
      weight: (parts.lexical.idf(term) / most) * (isPart ? 0.4 : 1),
      at: question.indexOf(term),
      documentFrequency,
    };
  });
}

/** The terms' weights together. */
export function weightOf(terms: readonly FocusTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** Words that carry a question without saying what it is about. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    '什么 怎么 怎样 如何 哪些 哪个 哪里 多少 是否 有没有 为什么 分别 一共 总共 共有 大约 左右 现在 目前 后来 以及 还有 其中 这个 那个 这些 那些 他们 她们 它们 ' +
    '可以 应该 需要 进行 已经 时候 请问 告诉 报道 报导 记者 新闻 日报 文章 刊登 提到 介绍 表示 具体 情况 有关 关于 相关 属于 叫做 名字 名称 名叫 知道 ' +
    '就是 不是 是不是 没有 一个 一下 一种 它的 他的 她的 我的 我们 你们 咱们 里面 当中 之中 之前 之后 以后 以前 期间 时间 日期 地点 地方 哪天 那天 那年 哪年 ' +
    '今天 昨天 明天 昨日 今日 今年 去年 明年 本月 到底 究竟 主要 对于 因为 所以 但是 而且 并且 或者 如果 那么 这么 怎么样 是谁 谁的 何时 何地 吗 呢 啊 吧'
  ).split(' '),
);

/** Numbers, counters and pieces of dates are looked at apart. */
const AMOUNT =
  /^(?:[\d.一二两三四五六七八九十百千万亿第几]+[个名家项次位件届批期年月日号天%]*|个月|月份|年度|前年|年前)$/u;

function isEmptyWord(word: string): boolean {
  return EMPTY_WORDS.has(word) || AMOUNT.test(word);
}

function blank(text: string, spans: readonly Span[]): string {
  let out = text;
  for (const [start, end] of spans) out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
  return out;
}
