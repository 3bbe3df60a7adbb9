import type { PageStyle } from '../style.ts';
import { deskOf, draft, item, times, type Desk, type Item } from './draft.ts';
import { layOut } from './lay-out.ts';
import { SIGNATURES, signingOf } from './leads.ts';
import { articleAbout, report, type Look } from './report.ts';
import { clauseOf, quoteOf, titleAndColumn, withoutDateline } from './text-parts.ts';

/** 两会特别报道: what delegates say, who they are above it and their words for a headline. */
export const twoSessions: PageStyle = {
  name: 'two-sessions',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const form = chance.pick(['kicker', 'colon', 'oneLine', 'deck'] as const);
    const signed = chance.pick([0, 0, 60, 100]);
    const signing = signingOf(
      desk,
      { leads: ['news', 'paper', 'slash'], signatures: ['own', 'paper'], shares: [50, 30, 0, 0] },
      15,
    );
    const look: Look = { signing, kicker: 30, deck: 30, subheads: 40, captions: 10 };
    const topics = chance.some(
      ['发展环境', '项目建设', '乡村振兴', '民生实事', '科技创新', '文旅融合', '教育', '医疗', '生态', '养老'],
      4,
    );
    const voices = times(chance.between(3, 8), (n) =>
      voice(desk, form, signed, n === 0 || chance.percent(20) ? (topics[n % 4] ?? '') : '', n === 0),
    );
    const items = [...voices];
    items.splice(
      chance.percent(50) ? 0 : items.length,
      0,
      ...times(chance.between(0, 2), () => report(desk, look, chance.between(300, 900))),
    );
    return layOut(desk, items, ['{年}{城}两会特别报道', '两会特刊', '聚焦两会', '两会声音'].map(desk.say));
  },
};

function voice(
  desk: Desk,
  form: 'kicker' | 'colon' | 'oneLine' | 'deck',
  signed: number,
  topic: string,
  isFirst: boolean,
): Item {
  const { chance, say, source } = desk;
  const article = articleAbout(source, /^(?!.*(?:总书记|习近平|主席)).*(?:建议|“)/su, chance.between(150, 450));
  const name = say('{名}');
  const post = say('[市|省|区|县|][人大代表|政协委员]、{职}');
  const title = post.includes('委员') ? '委员' : '代表';
  const words =
    quoteOf(chance, article.paragraphs) ??
    clauseOf(chance, article.paragraphs.join(''), 8, 22) ??
    titleAndColumn(article.title)[0];
  const quoted = chance.percent(50) ? `“${words}”` : words;
  const head = {
    kicker: [
      draft('kicker', `${post}${chance.percent(30) ? ' ' : ''}${name}${chance.pick(['：', '', ''])}`),
      draft('headline', quoted),
    ],
    colon: [draft('headline', `${name}${title}：${words}`), draft('deck', chance.percent(40) ? post : '')],
    oneLine: [draft('headline', `${post}${name} ${words}`)],
    deck: [draft('headline', quoted), draft('deck', `——${say('[访|专访|记]')}${post}${name}`)],
  }[form];
  const [first = '', ...rest] = article.paragraphs;
  const opening =
    say(`[${name}${title}认为，|“{城}的变化，我有切身体会。”${post}${name}说，|谈起今年的履职，${name}说，|]`) +
    withoutDateline(first);
  return item(
    isFirst && chance.percent(40) && draft('section', say('[两会声音|代表委员说|我的建议|会场内外|两会时间|履职故事]')),
    topic !== '' && chance.percent(50) && draft('section', topic),
    head,
    chance.percent(signed) && draft('byline', say(SIGNATURES[chance.pick(['own', 'paper', 'role'] as const)])),
    draft('body', opening),
    rest.map((p) => draft('body', p)),
    chance.percent(35) && draft('caption', `${name} ${say('[记者/{名} 摄|本报记者 {名} 摄|受访者供图|（资料图片）]')}`),
  );
}
