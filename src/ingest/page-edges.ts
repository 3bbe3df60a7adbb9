const FOLIO =
  /^(?:第\s*[A-Z]?\d{1,3}\s*版|[A-Z]?\d{1,2}\s*版|[A-Z]\d{2}|0\d|[－—–\-〖【[(（·•]\s*\d{1,3}\s*[－—–\-〗】\])）·•])$/u;
const LONGEST = 90;

/** Whether a line is nothing but the number of a page: A03, 第3版, － 2 －. */
export function isFolio(words: string): boolean {
  return words.length <= 12 && FOLIO.test(words);
}

const FOOTER =
  /^(?:本版|本报|本刊|报料|爆料|投稿|新闻|读者|来稿|服务|广告|发行)[^。，]{0,6}(?:热线|信箱|邮箱|电话|投稿|微信|E-mail)|扫(?:码|一扫|描)[^。，]{0,16}$|二维码|www\.[a-z]/iu;

/** Whether a line tells how to reach the paper, as one at the foot of a page does. */
export function isPageFooter(words: string): boolean {
  return words.length <= LONGEST && !/[。！？；，]/u.test(words) && FOOTER.test(words);
}

const GUIDE_TITLE = /^[【〔[]?(?:今日|本期|本报今日)?(?:导读|要目|看点|提要|要闻导读|内容导读)[】〕\]]?$/u;
const GUIDE_LINE =
  /(?:…+|\.{3,}|·{3,}|[—－-]{3,})\s*[A-Z]?\d{1,2}\s*版?$|^[A-Z]?\d{1,2}\s*版\s+\S.{4,40}$|[(（]\s*(?:详见|见)\s*[A-Z]?\d{1,2}\s*版\s*[)）]$/u;

/** Whether a line is of the list of what stands on other pages. */
export function isGuide(words: string): boolean {
  return words.length <= 60 && !/[。；]/u.test(words) && (GUIDE_TITLE.test(words) || GUIDE_LINE.test(words));
}
