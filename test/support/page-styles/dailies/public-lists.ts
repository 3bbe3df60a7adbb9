import type { PageStyle } from '../style.ts';
import { amongNews, signed } from './among-news.ts';
import { deskOf, draft, item, times, type Desk, type Draft, type Item } from './draft.ts';
import { layOut } from './lay-out.ts';
import { sayAlike } from './say.ts';
import { tableRows } from './tables.ts';

/** 政府公示: offices show lists of names for objections. */
export const publicLists: PageStyle = {
  name: 'public-lists',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    return layOut(
      desk,
      amongNews(
        desk,
        times(chance.between(1, 3), () => list(desk)),
        chance.pick([0, 1, 2, 4]),
      ),
      ['公示', '公告', '综合', '政务'],
    );
  },
};

function list(desk: Desk): Item {
  const { chance, say } = desk;
  const [title = '', lead = '', office = ''] = sayAlike(
    say,
    '[关于[{年}年度|全市|]‹荣›[拟表彰|拟推荐|候选]对象[名单|]的公示|{县}{年}年‹荣›[名单公示|公示]]',
    '[根据[有关规定|评选办法]，|经[推荐、评审|个人申报、单位推荐]，]拟[表彰|推荐]下列[同志|人员|对象]为‹荣›，现予公示。公示期为{年}年{月}月{20-28}日至{月}月{20-28}日。如有异议，请[以书面形式|电话或来信]向‹局›反映。',
    '‹局›',
  );
  const names = Array.from({ length: chance.between(12, 60) }, () => say('{名}'));
  const form = chance.pick(['lines', 'groups', 'table', 'run'] as const);
  const width = chance.between(3, 8);
  const body: Record<typeof form, Draft[]> = {
    lines: spread(names, width, chance.pick(['　', ' ', '  ', '\t'])),
    groups: Array.from({ length: 3 }, (_, n) => [
      draft('subhead', say(`[{县}|{局}|{校}][（${names.slice(n * 5, n * 5 + 5).length}人）|：|]`)),
      ...spread(names.slice(n * 5, n * 5 + 5), width, '　'),
    ]).flat(),
    table: tableRows(chance, [
      ['序号', '姓名', '单位'],
      ...names.slice(0, 12).map((name, n) => [`${n + 1}`, name, say('[{校}|{院}|{公司}|{村}]')]),
    ]),
    run: [draft('body', `${names.join(chance.pick(['、', ' ', '　']))}。`)],
  };
  return item(
    draft('headline', chance.percent(20) ? chance.pick(['公示', '公 示', '公告']) : title),
    draft('body', lead),
    body[form],
    chance.percent(50) &&
      draft('body', say('[联系电话|监督电话|举报电话]：{2000000-8999999}[，电子邮箱：gs@mail.example|]')),
    chance.percent(85) && signed(desk, office),
  );
}

/** The names in rows of so many, two-letter names spaced to three. */
function spread(names: readonly string[], width: number, gap: string): Draft[] {
  const even = names.map((name) => (name.length === 2 ? `${name[0]}　${name[1]}` : name));
  return even.flatMap((_, n) =>
    n % width === 0 ? [draft('row', even.slice(n, n + width).join(gap), n > 0 ? true : undefined)] : [],
  );
}
