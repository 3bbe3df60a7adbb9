import { counted } from '../lib/counted.ts';
import { messages } from '../state/language.ts';

const zh = {
  question: '问题',
  placeholder: '想从报上知道什么？',
  ask: '提问',
  stop: '停止',
  keys: '回车提问，Shift＋回车换行',
  tooLong: (over: number, limit: number) => `超出 ${over} 字，请缩短到 ${limit} 字以内`,
  length: (length: number, limit: number) => `${length}/${limit} 字`,

  lead: '向报库提问。',
  how: '每句回答都注明出处，点编号即可翻到原报道；报库里没有的，会照实说没有。',
  examples: '可以这样问',

  searching: '正在翻查报库……',
  found: (count: number) => `找到 ${count} 处有关报道，正在作答……`,
  writing: '正在作答……',
  refused: '已翻查报库。',
  done: (sources: number) => `出处 ${sources} 处`,
  extracted: '回答摘自原文',
  written: (model: string) => `回答由模型 ${model} 撰写，逐句与原文核对`,
  cached: '曾经答过',
  incomplete: '回答没有完成',
  errorCode: '错误代码',
  again: '重试',
  stopped: '回答已停止。',
  answerAgain: '重新回答',
  next: '还可以问',
  offline: '连不上服务，正在等它恢复；没有问成的问题，恢复后自动再问。',

  noAnswer: '报库里没有答案',
  nearest: '最接近的报道',

  check: '逐句核对',
  verdicts: { verbatim: '原文', supported: '已核对', unverified: '未能核对' },
  verdictsTold: {
    verbatim: '这句是原文',
    supported: '这句的数字、日期和名称已与原文核对',
    unverified: '这句未能与原文核对',
  },
  counted: {
    verbatim: (count: number) => `原文 ${count} 句`,
    supported: (count: number) => `与原文核对相符 ${count} 句`,
    unverified: (count: number) => `未能核对 ${count} 句`,
  },
};

const en: typeof zh = {
  question: 'Question',
  placeholder: 'What would you like to know from the paper?',
  ask: 'Ask',
  stop: 'Stop',
  keys: 'Enter asks, Shift+Enter breaks the line',
  tooLong: (over, limit) => `${counted(over, 'character')} too many; the limit is ${limit}`,
  length: (length, limit) => `${length} of ${limit} characters`,

  lead: 'Ask the archive.',
  how: 'Every sentence of an answer names its source, and its number opens the article. Where the archive does not say, the answer says so. Questions and answers are in Chinese.',
  examples: 'Questions to begin with',

  searching: 'Looking through the archive …',
  found: (count) => `Found ${counted(count, 'passage')}, writing …`,
  writing: 'Writing …',
  refused: 'The archive was looked through.',
  done: (sources) => `Sources: ${sources}`,
  extracted: "Taken from the articles' own words",
  written: (model) => `Written by the model ${model}, each sentence checked against its source`,
  cached: 'answered before',
  incomplete: 'The answer was not finished',
  errorCode: 'Error code',
  again: 'Try again',
  stopped: 'The answer was stopped.',
  answerAgain: 'Answer again',
  next: 'You may also ask',
  offline:
    'The service cannot be reached. Waiting for it to come back; a question that could not be asked is then asked again.',

  noAnswer: 'The archive does not say',
  nearest: 'The nearest articles',

  check: 'Check each sentence',
  verdicts: { verbatim: 'verbatim', supported: 'checked', unverified: 'unverified' },
  verdictsTold: {
    verbatim: "These are the source's own words",
    supported: 'The numbers, dates and names were checked against the source',
    unverified: 'This could not be checked against the source',
  },
  counted: {
    verbatim: (count) => `${counted(count, 'sentence')} verbatim`,
    supported: (count) => `${counted(count, 'sentence')} checked against the source`,
    unverified: (count) => `${counted(count, 'sentence')} unverified`,
  },
};

/** Of asking and answering. */
export const chat = messages({ zh, en });
