import type { PageStyle } from '../style.ts';
import type { Item } from './line.ts';
import { bodyOf, foot, line, several, top } from './parts.ts';
import { specialPage } from './sheet.ts';
import { tips } from './tips.ts';

const SOURCES = [
  '（摘自{digestpaper}）',
  '（{name}/文，摘自{digestpaper}）',
  '（据{digestpaper}）',
  '（{digestpaper} {1-12}.{1-28} {name}文）',
  '摘自{digestpaper} {name}/文',
  '据{digestpaper}',
  '（{digestpaper}{date} {name}）',
  '（来源：{digestpaper}）',
  '摘自{book}，{press}出版',
];

/** 文摘报、老年报: short pieces, each with the paper it is taken from. */
export const digestPage: PageStyle = specialPage('digest', (desk) => {
  const { chance, say } = desk;
  const form = chance.pick(SOURCES);
  const place = chance.pick(['end', 'end', 'line', 'line', 'above']);
  const pieces = several(desk, 4, 10, (n): Item => {
    const article = desk.article(chance.between(100, 700));
    const source = say(chance.percent(75) ? form : chance.pick(SOURCES));
    const body = bodyOf(article);
    const last = body.at(-1);
    const head = [line('headline', article.title)];
    if (chance.percent(n === 0 ? 40 : 10))
      head.unshift(
        line('section', say('{文史|养生|人物|世象|处世|海外|财经|银发生活|史海钩沉|情感|时文选粹|健康顾问|怀旧}')),
      );
    if (place === 'above') return [...head, line('byline', say('{{name}|文/{name}|{digestpaper} {name}}')), ...body];
    if (place === 'end' && last?.role === 'body')
      return [...head, ...body.slice(0, -1), { ...last, text: last.text + source }];
    return [...head, ...body, line('credit', source)];
  });
  if (chance.percent(30))
    pieces.splice(chance.between(1, pieces.length), 0, [
      line('headline', say('{养生{顺口溜|小常识}|妙招|生活窍门|小贴士}')),
      ...tips(desk, 2, 5),
    ]);
  return [top(desk, say('{文摘|文摘·{文史|生活}|老年生活|晚晴|读报|{spot}文摘|夕阳红|乐活}')), ...pieces, foot(desk)];
});
