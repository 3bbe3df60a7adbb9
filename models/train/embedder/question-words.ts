/** What questions hold beside their matter: heard over sentences that stand for questions, so that it comes to weigh little. */
export const QUESTION_WORDS: readonly string[] = (
  '什么 什么时候 什么地方 什么样 啥 啥时候 为啥 干啥 咋 咋样 咋办 怎么 怎么样 怎么办 怎样 如何 为什么 为何 何时 何地 谁 哪 哪里 哪儿 哪个 哪些 ' +
  '哪天 哪年 哪家 多少 多少钱 多少人 多少个 几 几个 几月 几号 几点 多大 多久 多长 多远 多高 是多少 有多少 有几个 有哪些 是什么 是谁 在哪 在哪里 ' +
  '吗 呢 吧 呀 是不是 有没有 能不能 可不可以 会不会 请问 想问 我想知道 告诉我 说说 介绍一下 听说 现在 目前 具体 一共 总共 分别 大概 到底 主要 ' +
  '属于 叫做 情况 原因 时间 地点 内容 报道 新闻 文章 提到 关于 我们 咱们 他们 大家 你 我 了 的 是 在 有 被 把 和'
).split(' ');
