import { blanked } from '../text/blanked.ts';
import type { Span } from '../types/span.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Words that ask for articles as such and say nothing of what they are about. */
const LISTING_WORDS: ReadonlySet<string> = new Set(
  (
    '文章 报道 报导 新闻 消息 稿件 稿子 篇 几篇 内容 标题 题目 目录 头条 要闻 报纸 报 报上 版面 版 期 栏目 一期 这期 当期 主要 全部 所有 都有 ' +
    '刊登 刊发 刊载 登载 刊出 发表 见报 登 登出 登有 刊 载 写 写过 写出 采写 撰写 署名 拍 拍摄 摄影 照片 作品 评论 过 列出 列 列一下 看 看看 查 查查 找 找找 出 出版 ' +
    '天 日 当天 当日 那天 那期 这天 记者 通讯员 作者 曾 曾经 上面 哪 些 呢 关于 东西 事 什么事 大事 事情 发生'
  ).split(' '),
);
const ASKS_FOR_ARTICLES =
  /(?:哪[些几]|什么|啥|几|多少)[条篇]?(?:文章|报道|报导|新闻|消息|稿件|稿子|内容|作品|照片|评论|标题|要闻)|(?:文章|报道|新闻|消息|稿件|内容|标题)(?:都|分别)?(?:有|是)?(?:哪[些几]|什么|啥)|(?:登|刊登|刊发|刊载|登载|写|采写|撰写|发表|拍摄?|报道|刊)(?:了|过|的)?(?:是|有)?(?:些)?(?:哪[些几]|什么|啥)|(?:有|都有)(?:哪些|什么|啥)(?:[?？。]|$)|目录|列出|列一下|头条/u;

/**
 * Whether a question asks for what was printed at a place or by someone, and for nothing in particular of it: 3月18日头版有哪些
 * 文章, not 3月18日头版关于电商的文章.
 * @param folded the folded question
 * @param spans what of it names the place or the author
 */
export function isListing(folded: string, spans: readonly Span[], tokenizer: Tokenizer): boolean {
  if (spans.length === 0 || !ASKS_FOR_ARTICLES.test(folded)) return false;
  return tokenizer
    .cut(blanked(folded, spans))
    .every((word) => !/[\p{L}\p{N}]/u.test(word) || STOP_WORDS.has(word) || LISTING_WORDS.has(word));
}
