import type { SourceArticle } from '../../compose-page.ts';
import type { PageStyle } from '../style.ts';
import type { Item, Line } from './line.ts';
import { bodyOf, foot, isEssay, line, several } from './parts.ts';
import { poem } from './poems.ts';
import { specialPage, type Desk } from './sheet.ts';
import { notice, pageTop, type Region } from './traditional-notice.ts';

const CITIES = ['台北', '台中', '高雄', '花蓮', '新竹', '香港', '澳門', '曼谷', '東京', '紐約'];
const LEADS = {
  taiwan: [
    '{name}／{place}報導',
    '記者{name}／{place}報導',
    '【記者{name}／{place}報導】',
    '（中央社記者{name}{place}{day}日電）',
    '【本報{place}訊】',
    '〔記者{name}／{place}報導〕',
    '記者 {name} 報導',
    '特派記者{name}／{place}{day}日電',
    '（中央社{place}{day}日綜合外電報導）',
  ],
  hongkong: [
    '【本報訊】',
    '【本報訊】',
    '本報訊（記者 {name}）',
    '【記者{name}報道】',
    '（特約記者 {name}）',
    '【本報綜合報道】',
    '【本報記者{name}{place}{day}日電】',
    '【中新社{place}{day}日電】',
    '香港文匯街訊 ',
    '（本報{place}訊）',
    '【專訊】',
  ],
} as const;

interface Manner {
  readonly region: Region;
  readonly form: string;
  /** The lead stands on a line of its own, as 記者…／台北報導 does. */
  readonly isApart: boolean;
}

/** 台灣的報: leads on their own line or before the text, dates of the Republic, corner quotes, few marks. */
export const taiwanPage: PageStyle = traditionalPage('traditional-taiwan', 'taiwan');
/** 港澳的報: 【本報訊】 and columns under pen names. */
export const hongKongPage: PageStyle = traditionalPage('traditional-hong-kong', 'hongkong');

function traditionalPage(name: string, region: Region): PageStyle {
  return specialPage(
    name,
    (desk) => {
      const { chance } = desk;
      const manner = { region, form: chance.pick(LEADS[region]), isApart: region === 'taiwan' && chance.percent(55) };
      const isSupplement = chance.percent(25);
      const items: Item[] = several(desk, 3, 7, () => (isSupplement ? column(desk, region) : report(desk, manner)));
      if (chance.percent(35)) items.splice(chance.between(1, items.length), 0, column(desk, region));
      if (isSupplement && chance.percent(50)) items.push(poem(desk, 'above'));
      if (chance.percent(35)) items.push(notice(desk, region));
      return [pageTop(desk, region, isSupplement), ...items, foot(desk)];
    },
    (chance) => ({
      script: 'traditional',
      isHalfWidth: false,
      marks: chance.pick(['none', 'none', 'none', 'all', 'mixed']),
      subheads: chance.pick([
        ['', ''],
        ['■', ''],
        ['◆', ''],
      ]),
    }),
  );
}

function report(desk: Desk, { region, form, isApart }: Manner): Item {
  const { chance, say, source } = desk;
  const article = desk.article(chance.between(200, 1000));
  const own = chance.percent(80) ? form : chance.pick(LEADS[region]);
  const lead = say(own.replace('{place}', chance.pick(CITIES)).replace('{day}', String(Number(source.date.slice(8)))));
  const head = titles(desk, article);
  const [first, ...rest] = bodyOf(article);
  const caption = chance.percent(25)
    ? [
        line(
          'caption',
          say(
            '{圖：{village}一景。|▲{name}（左）與{name}合影。|{圖／{name}攝|記者{name}／攝影}|{spot}{老街|廟前}人潮不斷。（{記者{name}攝|圖／{company}提供}）}',
          ),
        ),
      ]
    : [];
  if (chance.percent(10)) return [...head, ...(first ? [first] : []), ...rest, ...caption];
  if (isApart) return [...head, line('byline', lead), ...(first ? [first] : []), ...rest, ...caption];
  return [
    ...head,
    { ...line('body', ''), ...first, text: lead + chance.pick(['', '', ' ', '　']) + (first?.text ?? '') },
    ...rest,
    ...caption,
  ];
}

function titles({ chance, say }: Desk, article: SourceArticle): Line[] {
  const head = [line('headline', article.title)];
  if (article.kicker && chance.percent(50)) head.unshift(line('kicker', article.kicker));
  if (chance.percent(15))
    head.unshift(line('section', say('{焦點|地方新聞|社會|兩岸|財經{要聞|短波}|{spot}傳真|社區動態|論壇|體壇}')));
  return head;
}

/** A column of a pen name, its name above or below. */
function column(desk: Desk, region: Region): Item {
  const { chance, say } = desk;
  const article = desk.article(chance.between(250, 900), isEssay);
  const by = line(
    'byline',
    say(
      region === 'taiwan'
        ? '{◎{name}|文／{name}|■{name}|{name}（{college}教授）|{name}／{place}}'.replace('{place}', chance.pick(CITIES))
        : '{{name}|{stem}{tail}|文：{name}|{name}　{stem}{tail}隨筆|作者：{name}}',
    ),
  );
  const section = chance.percent(60)
    ? [line('section', say('{{stem}{tail}集|自由談|天地|名家專欄|人間|副刊|{tree}下|談天說地|心靈小品|井水集|繽紛}'))]
    : [];
  const isAbove = chance.percent(60);
  return [
    ...section,
    line('headline', article.title),
    ...(isAbove ? [by] : []),
    ...bodyOf(article),
    ...(isAbove ? [] : [by]),
  ];
}
