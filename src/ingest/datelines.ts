const PLACE_AND_DAY = '[^\\s,，。:：(（)）“”、]{0,14}?(?:\\d{1,2}月\\d{1,2}[日曰])?';
const AGENCY =
  '(?:新华社|中新社|中通社|新华网|人民网|中新网|央视网|央视新闻|法新社|路透社|美联社|共同社|塔斯社|俄新社|韩联社|埃菲社|安莎社|德新社|[\\p{Script=Han}]{1,6}通讯社)';
const PAPER = '(?:本报|本刊|[\\p{Script=Han}]{2,8}?(?:日报|晚报|晨报|早报|时报|都市报|商报|青年报|报社|报))';
const SITE = '[\\p{Script=Han}]{2,6}(?:网|客户端)';
const DAY = '\\d{1,2}月\\d{1,2}[日曰]';
/** 【本报讯】, 【路透社某地1月27日电】, 【英国《某报》网站1月26日报道】题: */
const BRACKETED = /^[【〔[][^】〕\]。]{2,40}(?:电|讯|消息|专讯|特稿|报道|文章|综合报道)[】〕\]]/u;
const DATELINE = new RegExp(
  `^(?:据\\s*)?(?:(?:${AGENCY}|${PAPER})\\s?${PLACE_AND_DAY}\\s*(?:专?[电讯]|消息)|${SITE}(?:讯|${DAY}(?:电|讯|消息|报道)))`,
  'u',
);
const STRICT_FOLLOW = /^[\s(（【〔:：]|^记者|^\d|^$/u;

/** The dateline a paragraph opens with, such as 株洲日报讯 or 据新华社3月17日电; empty when there is none. */
export function datelineOf(text: string): string {
  const head = text.slice(0, 60);
  const bracketed = BRACKETED.exec(head)?.[0];
  if (bracketed && text.length > bracketed.length) return bracketed;
  const found = DATELINE.exec(head)?.[0] ?? '';
  if (found === '') return '';
  const isPlain = STRICT_FOLLOW.test(head.slice(found.length)) || /[日曰]电$/u.test(found);
  return isPlain ? found.trimEnd() : '';
}

/** Whether a line is the first of a report: it opens with a dateline. */
export function hasLead(text: string): boolean {
  return datelineOf(text) !== '';
}
