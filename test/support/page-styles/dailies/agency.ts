import type { PageStyle } from '../style.ts';
import { briefs } from './briefs.ts';
import { draft, deskOf, item, times, type Desk, type Item } from './draft.ts';
import { layOut } from './lay-out.ts';
import { signingOf } from './leads.ts';
import { articleAbout, bodyOf, report, type Look } from './report.ts';
import { titleAndColumn } from './text-parts.ts';

/** 国内要闻: nothing but agency copy. */
export const agencyNational: PageStyle = {
  name: 'agency-national',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const form = chance.pick(['agency', 'relay'] as const);
    const signing = signingOf(
      desk,
      { leads: [form], signatures: ['bare'], shares: [chance.pick([60, 85, 100]), 0, 0, 0] },
      5,
    );
    const look: Look = {
      signing,
      kicker: 30,
      deck: 30,
      twoLines: 30,
      section: 5,
      sections: ['新华时评', '新华视点', '权威发布', '聚焦'],
      subheads: 35,
      captions: 10,
    };
    const items = times(chance.between(3, 8), () => report(desk, look, chance.between(120, 900)));
    if (chance.percent(30))
      items.push(...briefs(desk, desk.say('[国内简讯|要闻速览|时政简讯|]'), chance.between(2, 5), undefined, 0));
    return layOut(desk, items, ['国内', '国内新闻', '时事', '时政要闻', '新闻·国内']);
  },
};

/** 国际版: bracketed datelines of foreign agencies, or what papers abroad report, translated. */
export const foreignDatelines: PageStyle = {
  name: 'foreign-datelines',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const form = chance.pick(['bracket', 'reported', 'agency', 'mixed'] as const);
    const items = times(chance.between(3, 7), () =>
      foreign(desk, form === 'mixed' ? chance.pick(['bracket', 'reported', 'agency']) : form),
    );
    if (chance.percent(50)) items.splice(chance.between(0, items.length), 0, ...madeWorld(desk));
    return layOut(desk, items, ['国际', '国际新闻', '环球', '世界', '天下']);
  },
};

/** 参考消息-like: every article another source, its own headline in the agency's words, often an introduction. */
export const referenceDigest: PageStyle = {
  name: 'reference-digest',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const look = unsignedLook(chance.pick([0, 60]));
    const items = times(chance.between(3, 6), (n) => {
      const article = articleAbout(source, ABROAD, chance.between(250, 900));
      const [head = draft('body', article.title), ...rest] = bodyOf(desk, look, article);
      const title = titleAndColumn(article.title)[0];
      const dateline = desk.say(`【{外社}{外城}{月}月{日}日电】[题：${title}（记者 {洋}）　|（记者 {洋}）|]`);
      const paper = desk.say(`【{外报}{月}月{日}日[文章|报道|社论]】[题：${title}（作者 {洋}）　|]`);
      const lead = chance.percent(55) ? dateline : paper;
      return item(
        n > 0 &&
          chance.percent(15) &&
          draft('section', chance.pick(['经济纵横', '海外视角', '军事瞭望', '社会广角', '科技前沿'])),
        chance.percent(25) && draft('kicker', desk.say('[{外社}|{外报}|外媒|美媒|英媒|日媒]：')),
        draft('headline', title),
        chance.percent(20) && draft('byline', desk.say('[{洋}|（{国}）{洋}|作者：{洋}]')),
        head.role === 'body' ? draft('body', lead + head.text) : head,
        rest,
        chance.percent(25) && draft('byline', desk.say('（{名}[|、{名}]译）')),
      );
    });
    return layOut(desk, items, ['参考', '时事纵横', '观察中国', '海外文摘', '特别报道']);
  },
};

function foreign(desk: Desk, form: 'bracket' | 'reported' | 'agency'): Item {
  const { chance, say, source } = desk;
  const article = articleAbout(source, ABROAD, chance.between(120, 600));
  const [head = draft('body', article.title), ...rest] = bodyOf(desk, unsignedLook(25), article);
  const lead = {
    bracket: '【{外社}{外城}{月}月{日}日电】',
    reported: '[据{外报}{日}日报道，|{外社}{日}日报道说，|据{外社}报道，|{国}媒体{日}日报道，]',
    agency: '[新华社{外城}{月}月{日}日电（记者{名}）|据新华社{外城}{月}月{日}日电|新华社专特稿　|据新华社特稿　|]',
  }[form];
  return item(
    chance.percent(15) && draft('kicker', say('[{国}|外媒|最新调查|国际观察]')),
    draft('headline', titleAndColumn(article.title)[0]),
    head.role === 'body' ? draft('body', say(lead) + head.text) : head,
    rest,
    chance.percent(30) &&
      draft(
        'byline',
        say('[（编译 {名}）|编译/{名}|（{名}编译）|（{名}）（[新华社|]专特稿）|{名} [编译|综合编译]|本报综合]'),
      ),
  );
}

/** A column of short foreign news, the country for a title. */
function madeWorld({ chance, say }: Desk): Item[] {
  const bullet = chance.pick(['■', '▲', '●', '◆', '']);
  const form = chance.percent(50);
  return times(chance.between(3, 6), (n) => {
    const country = say('{国}');
    const text = say(
      '[一架|一列|一艘][客机|列车|渡轮]{日}日在[首都附近|北部山区|西海岸][发生故障|脱轨|搁浅]，[{2-60}人受伤|无人员伤亡|数百名乘客滞留]。|[央行|统计局|气象部门]{日}日[宣布|公布]，[基准利率[上调|下调]{25-75}个基点|上月通胀率为{2-18}.{1-9}%|今年夏天为有记录以来最热]。|[考古人员|科研团队]在[南部|沙漠地带|海底]发现[距今{2-9}千年的古墓|新物种|沉船]，[研究结果发表在期刊上|发掘仍在继续]。|[数万名|上千名][农民|教师|铁路工人]{日}日[罢工|游行]，要求[增加工资|降低燃油税|改善工作条件]。',
    ).split('|');
    return item(
      n === 0 && draft('section', say('[环球速览|世界之窗|国际短讯|天下快报]')),
      form ? draft('headline', `${bullet}${country}`) : false,
      draft('body', (form ? '' : `${bullet}【${country}】`) + chance.pick(text)),
    );
  });
}

function unsignedLook(subheads: number): Look {
  return { signing: { leads: ['relay'], signatures: ['bare'], shares: [0, 0, 0, 0] }, subheads, captions: 8 };
}

const ABROAD = /美国|欧洲|欧盟|日本|俄罗斯|联合国|东盟|伊朗|非洲|英国|法国|德国|韩国|印度|巴西|外媒/u;
