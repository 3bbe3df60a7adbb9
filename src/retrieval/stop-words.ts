/**
 * Words that ask or hold a question together and say nothing of its subject. They are matched against a plain
 * segmentation, so 几 is dropped and 几内亚 is not.
 */
const INTERROGATIVES =
  '什么 哪些 哪个 哪几个 哪 哪里 哪儿 哪位 哪家 哪天 哪年 哪种 哪项 哪一 哪一个 哪一年 哪一天 哪一版 何 何时 何地 何处 何人 何种 为何 如何 怎么 怎么样 怎样 怎么办 ' +
  '怎么着 为什么 为啥 啥 咋 咋样 谁 多少 几 几时 几点 几号 几月 几个 几次 几家 几项 多大 多长 多久 多高 多远 是否 是不是 有没有 有无 能否 可否 能不能 会不会 吗 呢 么 嘛 吧 什么样 什么时候 多少钱 多少次';

const FUNCTION_WORDS =
  '的 了 是 在 有 和 与 及 或 被 把 由 从 到 对 对于 关于 为 为了 于 以 以及 之 其 这 那 这个 那个 这些 那些 该 此 它 他 她 他们 她们 它们 我 我们 你 你们 您 咱们 ' +
  '也 都 就 还 又 再 才 而 而且 但 但是 并 并且 所 等 等等 着 过 地 得 个 一个 一下 上 中 里 内 后 前 时 时候 请问 请 告诉 知道 想 一共 总共 共 共有 ' +
  '分别 具体 主要 大概 大约 究竟 到底 可以 能 能够 会 要 需要 应该 应当 进行 通过 根据 按照 其中 当时 目前 叫 叫做 叫作 称为 属于 指 是指 指的 就是 给 让 使 向 往 跟 同 ' +
  '包括 包含 有关 相关 方面 情况 问题 介绍 说 说说 讲 提到 提及 文中 文章 报道 报纸 报上 一些 某 各 每 最 很 非常 比较 吧 啊 呀 哦';

/** Folded words that are no content. */
export const STOP_WORDS: ReadonlySet<string> = new Set(`${INTERROGATIVES} ${FUNCTION_WORDS}`.split(/\s+/));
