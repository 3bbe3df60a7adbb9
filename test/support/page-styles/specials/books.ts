import type { PageStyle } from '../style.ts';
import type { Item } from './line.ts';
import { bodyOf, bodies, foot, headOf, isEssay, line, row, several, top } from './parts.ts';
import { specialPage } from './sheet.ts';

const FACTS = [
  '{book}',
  '{name}{著|编著| 著}',
  '{press}',
  '{press}{1998-2025}年{1-12}月{版|出版}',
  '定价：{20-128}.{00|80|50}元',
  '作者：{name}',
  '出版社：{press}',
  '{name}　译',
];
const LINES = [
  '{作者|本书}{以|从}{一条河|一座桥|三代人|一间铺子|二百封信}{为线索|入手}，{写出|勾勒出}{spot}{百年来|半个世纪}的{变迁|悲欢}。',
  '{全书|书中}{收入|辑录}{散文|随笔|书信}{20-120}篇，{文字|语言}{朴素|温润|冷峻}，{可读|耐读}。',
  '{与|不同于}{同类|作者此前的}{作品|著作}{相比|不同}，{这本书|它}更{关心|看重}{普通人|细节|方法}。',
  '{读罢|合上书}，{仿佛|好像}{听见|看见}{spot}的{渡船|雨声|灯火}。',
];

/** 读书版: reviews with facts of the book, short notices of new books, a list, a quotation. */
export const bookPage: PageStyle = specialPage('book-reviews', (desk) => {
  const { chance, say } = desk;
  const place = chance.pick(['above', 'above', 'end', 'none'] as const);
  const form = chance.pick(['{name}', '□{name}', '◎ {name}', '{name}（{college}）', '文/{name}', '■ {name}']);
  const factsPlace = chance.pick(['none', 'below-head', 'end', 'amid'] as const);
  const reviews: Item[] = several(desk, 2, 5, () => {
    const article = desk.article(chance.between(300, 1200), isEssay);
    const head = headOf(desk, article);
    if (chance.percent(50)) head.push(line('deck', say('——{读|评|读{name}的}{book}{有感|}')));
    if (chance.percent(15))
      head.unshift(line('section', say('{书评|荐读|书人茶话|开卷|品书|好书推荐|书里书外|阅读笔记}')));
    const by = [line('byline', say(form))];
    const facts = desk.sayAll(FACTS, 2, 5).map((text) => (chance.percent(80) ? row('body', text) : row('blurb', text)));
    const body = bodyOf(article);
    const amid = factsPlace === 'amid' ? [...body.slice(0, 1), ...facts, ...body.slice(1)] : body;
    return [
      ...head,
      ...(place === 'above' ? by : []),
      ...(factsPlace === 'below-head' ? facts : []),
      ...amid,
      ...(factsPlace === 'end' ? facts : []),
      ...(place === 'end' ? by : []),
    ];
  });
  const shelf = several(desk, 0, 5, (n): Item => {
    const name = n === 0 ? [line('section', say('{新书{速递|架|快递}|书架|荐书|新书推介|悦读}'))] : [];
    return [
      ...name,
      line('headline', say('{book}')),
      ...(chance.percent(65)
        ? [row('byline', say('{{name} 著　{press}|作者：{name}|{name} 著|{press}　{28-98}元}'))]
        : []),
      ...bodies([desk.sayAll(LINES, 1, 3).join('')]),
    ];
  });
  const list: Item[] = chance.percent(30)
    ? [
        [
          line('headline', say('{一周{畅销书|好书}榜|{spot}书店{销售|借阅}排行|月度{书单|好书}}')),
          ...several(desk, 4, 10, (n) =>
            row('row', `${n + 1}${chance.pick(['.', ' ', '、'])}${say('{book} {name} {press}')}`),
          ),
        ],
      ]
    : [];
  return [top(desk, say('{读书|书香{spot}|阅读|悦读|书评|开卷}')), ...reviews, ...shelf, ...list, foot(desk)];
});
