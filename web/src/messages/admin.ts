import type { FeedbackEntry } from '../../../src/contract/feedback.ts';
import type { Stats } from '../../../src/contract/stats.ts';
import { counted } from '../lib/counted.ts';
import { messages } from '../state/language.ts';

const SERVICE: Readonly<Record<Stats['modelService'], string>> = {
  none: '没有接语言模型',
  working: '语言模型正常',
  paused: '语言模型连续出错，暂停使用',
};
const RATING: Readonly<Record<FeedbackEntry['rating'], string>> = { up: '有用', down: '没用' };

const zh = {
  title: '管理',
  token: '管理口令',
  tokenTold: '口令只留在这个页面里，刷新后要重新输入。',
  enter: '进入',
  leave: '退出',
  wrongToken: '口令不对，请再输一次。',
  loading: '正在载入……',
  cannotOpen: '载入失败',

  index: '索引',
  builtAt: '建成时间',
  holds: '收有',
  counts: (c: { issues: number; pages: number; articles: number; passages: number }) =>
    `${c.issues} 期、${c.pages} 版、${c.articles} 篇报道、${c.passages} 段`,
  none: '没有',
  withdrawn: '撤下的报道',
  articles: (count: number) => `${count} 篇`,
  refused: (why: string) => `发布的索引没有启用：${why}`,
  lastError: (why: string) => `上次建索引没有成功：${why}`,

  rebuild: '重建索引',
  building: '正在建索引',
  reading: (done: number, of: number) => `正在读版面：${done}/${of}`,
  embedding: (done: number, of: number) => `正在编排段落：${done}/${of}`,
  verifying: '正在检验',
  pagesFailed: (count: number) => `，${count} 处读不出来`,
  published: (articles: number, seconds: string) => `索引已建好：${articles} 篇报道，用时 ${seconds} 秒，已经启用。`,
  buildFailed: (sentence: string) => `索引没有建成：${sentence}旧索引仍在使用。`,

  snapshots: '以前的索引',
  rollBack: '退回',
  rollBackSure: (date: string) => `确定退回到${date}的索引`,
  rolledBack: '已退回。',
  noSnapshots: '没有别的索引可以退回。',

  coverage: '收录与缺期',
  covers: (range: string) => `最早一期到最晚一期：${range}`,
  undatedIssues: (count: number) => `另有 ${count} 期日期不详`,
  noGaps: '其间没有缺期。',
  gaps: (runs: number, days: number) => `其间有 ${runs} 段缺期，共 ${days} 天：`,
  days: (count: number) => `${count} 天`,
  more: (count: number) => `还有 ${count} 段`,

  failures: (count: number) => `读不出来的文件（${count}）`,
  noFailures: '所有文件都已读入。',
  file: '文件',
  reason: '原因',

  latency: '回答的快慢',
  since: (moment: string) => `自 ${moment} 启动以来`,
  answered: '回答',
  refusedAnswers: '报库里没有',
  cached: '曾经答过',
  failedAnswers: '出错',
  turnedAway: '太忙未答',
  ofLast: (count: number) => `最近 ${count} 条`,
  p: (share: number, time: string) => `${share}% 在 ${time} 以内`,
  underWay: '正在回答',
  waiting: '排队',
  memory: '内存',
  service: SERVICE,
  lastAnswers: '最近的回答各用了多久',

  feedback: '读者的意见',
  judged: (up: number, down: number) => `有用 ${up}，没用 ${down}`,
  noFeedback: '还没有读者评价。',
  rating: RATING,
  older: '更早的',
  answer: '回答',

  withdrawing: '撤下一篇报道',
  withdrawTold: '撤下的报道哪里都不再显示，重建索引以后也一样；它的地址会说明已经撤下。',
  articleId: '报道的编号',
  articleIdTold: '即固定链接里 /articles/ 之后的部分',
  withdrawReason: '理由（读者看得到，可不填）',
  withdraw: '撤下',
  restore: '恢复',
  isWithdrawn: (id: string) => `已撤下 ${id}`,
  isRestored: (id: string) => `已恢复 ${id}`,
};

const en: typeof zh = {
  title: 'Administration',
  token: 'Admin token',
  tokenTold: 'The token stays in this page only; a reload asks for it again.',
  enter: 'Enter',
  leave: 'Leave',
  wrongToken: 'This is not the right token. Please try again.',
  loading: 'Loading …',
  cannotOpen: 'This cannot be loaded',

  index: 'Index',
  builtAt: 'Built at',
  holds: 'Holds',
  counts: (c) =>
    [
      counted(c.issues, 'issue'),
      counted(c.pages, 'page'),
      counted(c.articles, 'article'),
      counted(c.passages, 'passage'),
    ].join(', '),
  none: 'none',
  withdrawn: 'Withdrawn',
  articles: (count) => counted(count, 'article'),
  refused: (why) => `The published index is not in use: ${why}`,
  lastError: (why) => `The last build did not succeed: ${why}`,

  rebuild: 'Rebuild the index',
  building: 'Building the index',
  reading: (done, of) => `Reading pages: ${done} of ${of}`,
  embedding: (done, of) => `Arranging passages: ${done} of ${of}`,
  verifying: 'Verifying',
  pagesFailed: (count) => `, ${count} could not be read`,
  published: (articles, seconds) => `Done: ${counted(articles, 'article')} in ${seconds} s, now in use.`,
  buildFailed: (sentence) => `It failed: ${sentence} The old index is still in use.`,

  snapshots: 'Earlier indexes',
  rollBack: 'Go back',
  rollBackSure: (date) => `Yes, go back to the index of ${date}`,
  rolledBack: 'Gone back.',
  noSnapshots: 'There is no other index to go back to.',

  coverage: 'Coverage and gaps',
  covers: (range) => `From the first issue to the last: ${range}`,
  undatedIssues: (count) => `${counted(count, 'further issue')} without a date`,
  noGaps: 'No day between them is missing.',
  gaps: (runs, days) => `${counted(runs, 'gap')} between them, ${counted(days, 'day')} in all:`,
  days: (count) => counted(count, 'day'),
  more: (count) => counted(count, 'more gap'),

  failures: (count) => `Files that could not be read (${count})`,
  noFailures: 'Every file was read.',
  file: 'File',
  reason: 'Reason',

  latency: 'How fast answers come',
  since: (moment) => `Since the start on ${moment}`,
  answered: 'Answers',
  refusedAnswers: 'Refused',
  cached: 'Answered before',
  failedAnswers: 'Failed',
  turnedAway: 'Turned away',
  ofLast: (count) => `Of the last ${count}`,
  p: (share, time) => `${share} % within ${time}`,
  underWay: 'Under way',
  waiting: 'Waiting',
  memory: 'Memory',
  service: {
    none: 'no language model',
    working: 'language model working',
    paused: 'language model paused, it kept failing',
  },
  lastAnswers: 'How long each of the last answers took',

  feedback: 'What readers think',
  judged: (up, down) => `useful ${up}, not useful ${down}`,
  noFeedback: 'No reader has judged an answer yet.',
  rating: { up: 'useful', down: 'not useful' },
  older: 'Older ones',
  answer: 'Answer',

  withdrawing: 'Withdraw an article',
  withdrawTold:
    'A withdrawn article is shown nowhere any more, rebuilt or not; its address says that it was withdrawn.',
  articleId: "The article's id",
  articleIdTold: 'What stands behind /articles/ in its permalink',
  withdrawReason: 'Reason (readers see it; optional)',
  withdraw: 'Withdraw',
  restore: 'Restore',
  isWithdrawn: (id) => `${id} is withdrawn`,
  isRestored: (id) => `${id} is restored`,
};

/** Of the archivist's page. */
export const admin = messages({ zh, en });
