import type { PageStyle } from '../style.ts';
import type { Item } from './line.ts';
import { bodyOf, foot, isArgument, line, several, top } from './parts.ts';
import { specialPage } from './sheet.ts';

/** 读者来信: letters with a title and the writer's place, an office's answer below some. */
export const letterPage: PageStyle = specialPage('letters-to-editors', (desk) => {
  const { chance, say } = desk;
  const isOffice = chance.percent(50);
  const letters = several(desk, 3, 7, (n) => {
    const article = desk.article(chance.between(120, 600), isArgument);
    const head = [line('headline', article.title)];
    if (n === 0 && chance.percent(50))
      head.unshift(line('section', say('{读者来信|来信选登|群众呼声|百姓信箱|编读往来|有话要说|读者之声}')));
    const opening = chance.percent(35) ? [line('body', say('{编辑同志|{agency}编辑|编辑部}：'))] : [];
    const answer =
      isOffice && chance.percent(45)
        ? [
            line('subhead', say('{回音|回复|部门回应|答复}{：|}')),
            line(
              'body',
              say(
                '{office}{答复|回复称|回应}：{接到反映后|来信收悉}，{我们立即|已}{安排人员|会同{town}}{现场核查|调查了解}，{情况属实|所反映问题部分属实}，{目前已|将于{1-12}月底前}{整改到位|完成整修|列入计划}。',
              ),
            ),
          ]
        : [];
    return [
      ...head,
      ...opening,
      ...bodyOf(article),
      line(
        'byline',
        say(
          '{{city} {name}|{city}　{name}|读者 {name}|{city}市民 {name}|{name}|（{name}）|{city}{spot}路 一{居民|读者}}',
        ),
      ),
      ...answer,
    ];
  });
  const items: Item[] = [...letters];
  if (chance.percent(40))
    items.push([
      line('headline', say('{简短回音|回音壁|来信摘登|接诉即办}')),
      ...several(desk, 2, 5, () =>
        line(
          'body',
          say(
            '{{city}|{town}}{读者|居民}{name}来信反映，{spot}路{路灯|井盖|公交站牌|垃圾桶}{损坏|缺失}已{半月|多日}，{希望|盼}有关部门{尽快|及时}{修复|处理}。{{office}回复：已{修复|更换}。|}',
          ),
        ),
      ),
    ]);
  return [top(desk, say('{读者来信|群众呼声|互动|来信|民声|读者·作者·编者}')), ...items, foot(desk)];
});
