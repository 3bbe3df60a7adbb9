import type { Objection } from './verify-objection.ts';

/** What is wrong with a sentence, told to the model that is to write it anew. */
export function objectionText({ type, text }: Objection): string {
  return REASONS[type](text);
}

const REASONS: Readonly<Record<Objection['type'], (text: string) => string>> = {
  quote: (text) => `引语“${text}”与证据不是一字不差`,
  number: (text) => `所引证据里没有数字“${text}”，或者说的不是这件事`,
  date: (text) => `所引证据里没有日期“${text}”，或者说的不是这件事`,
  name: (text) => `所引证据里没有名称“${text}”`,
  direction: (text) => `“${text}”与证据说反了`,
  citation: (text) => `没有编号为 ${text} 的证据`,
  markup: (text) => `“${text}”不是普通文字`,
  unfinished: () => '句子没有写完',
  unsupported: () => '所引证据不支持这句话',
};
