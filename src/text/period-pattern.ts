import { FESTIVAL_NAMES } from './festivals.ts';

const HAN_NUMBER = '[一二三四五六七八九十]{1,3}';
const NUMBER = `(?:\\d{1,2}|${HAN_NUMBER})`;
const YEAR = '(?:(?:19|20)\\d{2}|[一二][零一二三四五六七八九]{3})';
const CENTURY = '(?:上个?|本|\\d{2}|十[一二三四五六七八九]|二十一?)';
const TO = ' ?(?:至|到|-|~)+ ?';
/** What no digit may stand before, so that neither 第五月台 nor 1.5月 begins in its middle. */
const NUMBER_STARTS = '(?<![\\d第.一二三四五六七八九十])';
/** 初中, 初级 and 初步 are words of their own. */
const BEGINNING = '初(?![中级步])';

const PREFIX =
  `(?:(?:(?<!\\d)(?:(?<yearFrom>${YEAR})年?${TO})?(?<year>${YEAR}) ?年(?:度(?!假))?(?![代级限轻长])` +
  '|(?<yearWord>今年|本年度?|去年|上年度?|前年|大前年|明年|后年)' +
  `|民国(?<minguo>${NUMBER})年)的? ?)`;

const MONTH =
  `${NUMBER_STARTS}(?:(?<monthFrom>${NUMBER})(?:月份?)?${TO})?(?<month>${NUMBER}) ?月份?(?![台球饼薪嫂供租刊均票])` +
  '|(?<monthWord>上上个?月|上个?月|本月份?|这个?月|当月|下个?月)(?![台球饼薪嫂供租刊均票])';

const WITHIN_YEAR = [
  '(?<half>[上下])半年',
  '第?(?<quarter>[一二三四1-4])季度',
  '前(?<firstQuarters>[二两三23])个?季度',
  `[前头](?<firstMonths>${NUMBER}|两)个月`,
  '(?<season>[春夏秋冬])[季天]',
  `(?<festival>${FESTIVAL_NAMES.map((name) => (name === '两会' ? '(?<![省市区县方])两会' : name)).join('|')})` +
    '(?![路村街桥奖]|广场|大道|社区|学校|小学|中学|劳动|联欢|文化|市场|商)' +
    '(?<festivalWhen>期间|假期|长假|小长假|黄金周|前后|前夕|之前|之后|过后|当天|当日|那天|时|后|前)?',
  `(?:${MONTH})(?: ?(?:(?<third>[上中下])旬|(?<monthEdge>${BEGINNING}|底|末)|(?<day>${NUMBER}) ?[日号](?![线楼])))?`,
  `年?(?<yearEdge>${BEGINNING}|底|末|内)`,
].join('|');

/** Finds what `resolvePeriod` resolves, in folded text; its groups are `PeriodGroups`. It also matches nothing at all. */
export const PERIOD_PATTERN = new RegExp(
  [
    '(?<!\\d)(?<isoYear>(?:19|20)\\d{2})[-/.](?<isoMonth>\\d{1,2})(?:[-/.](?<isoDay>\\d{1,2}))(?!\\d)',
    '(?<!\\d)(?<shortYear>(?:19|20)\\d{2})-(?<shortMonth>0[1-9]|1[0-2])(?![\\d年])',
    '(?<!\\d)(?<compactYear>(?:19|20)\\d{2})(?<compactMonth>0[1-9]|1[0-2])(?<compactDay>[0-2]\\d|3[01])(?!\\d)',
    '(?<decadeYear>(?:19|20)\\d0)年代(?<decadeYearEdge>初|末)?',
    `(?:(?<century>${CENTURY})世纪)?(?<![\\d一二三四五六七八九十])(?<decade>[1-9]0|[二三四五六七八九]十)年代(?<decadeEdge>初|末)?`,
    `(?<lastCentury>${CENTURY})世纪(?<centuryEdge>初|末)?`,
    '["“]?(?<plan>十[一二三四五六])五["”]?(?:规划)?(?:期间|时期|以来)',
    `(?<![附将接靠临])(?:最近|近|过去)的?(?<recentCount>${NUMBER}|半|两)个?(?<recentUnit>年|月|周|星期|季度|天|日)(?![级多])`,
    '(?<week>上上|上|本|这|这一|下)个?(?:周|星期|礼拜)(?![年期边转围口刊报])(?<weekday>[一二三四五六日天末])?',
    '(?<dayWord>大前天|前天|昨天|昨日|今天|今日|明天|明日|后天)',
    '(?<edgeWord>月初|月底|月末|年初|年底|年末|岁末)',
    `${NUMBER_STARTS}(?<onlyDay>\\d{1,2}(?=[日号](?![线楼院房桌馆厅机文令公]))|${HAN_NUMBER}(?=日))[日号](?![游内间均常])`,
    `(?:${PREFIX})?(?:${WITHIN_YEAR})?`,
  ].join('|'),
  'gu',
);
