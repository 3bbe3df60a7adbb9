import type { PageStyle } from '../style.ts';
import { amongNews, signed } from './among-news.ts';
import { deskOf, draft, item, times, type Desk, type Item } from './draft.ts';
import { layOut } from './lay-out.ts';

/** 讣告/更正/致歉: solemn and small notices among some news. */
export const obituariesCorrections: PageStyle = {
  name: 'obituaries-corrections',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const notes = times(chance.between(1, 4), () =>
      chance.pick([obituary, obituary, correction, correction, apology, thanks])(desk),
    );
    return layOut(desk, amongNews(desk, notes, chance.between(1, 5)), ['综合', '公告', '讣告', '要闻', '广告']);
  },
};

function obituary(desk: Desk): Item {
  const { chance, say } = desk;
  const name = say('{名}');
  const post = '{城}[市政协原副主席|大学教授|市第一中学原校长|剧团国家一级演员|机械厂离休干部]';
  return item(
    draft('headline', chance.pick(['讣告', '讣 告', '沉痛悼念', `${name}同志逝世`])),
    draft(
      'body',
      say(
        `[中共党员、|优秀教师、|]${post}${name}同志，因病医治无效，于{年}年{月}月{日}日{0-23}时{1-59}分在[{院}|家中]逝世，享年{70-99}岁。`,
      ),
    ),
    draft(
      'body',
      say(
        `[${name}同志|][遗体告别仪式|追悼会]定于{月}月{20-28}日[上午|]{8-10}时在{城}市殡仪馆[举行|{城}厅举行]。[根据本人遗愿，丧事从简。|谨此讣告。|敬请生前友好参加。]`,
      ),
    ),
    chance.percent(75) && signed(desk, `${name}同志治丧[小组|委员会]`),
  );
}

function correction(desk: Desk): Item {
  const { chance, say } = desk;
  const kind = chance.pick(['{名}', '{10-99}万元', '{社区}', '{校}', '{月}月{1-28}日', '{公司}']);
  const [wrong, right] = [say(kind), say(kind)];
  return item(
    draft('headline', say('[更正|更 正|更正启事|勘误|更正与说明]')),
    draft(
      'body',
      say(
        `[本报|][{月}月{1-9}日|昨日|近日][第{1-8}版|A0{2-8}版|]《[{路}改造|{物}丰收|{会}开幕|{县}走笔]》一[文|稿]中，[第{1-6}段|图片说明|标题下]“${wrong}”[应为|系]“${right}”[之误|]。特此更正[，并向读者致歉|]。`,
      ),
    ),
    chance.percent(50) && draft('signature', say('[本报编辑部|{报}社|编者]')),
  );
}

function apology(desk: Desk): Item {
  return item(
    draft('headline', desk.say('[致歉声明|致歉信|道歉声明|致歉]')),
    draft(
      'body',
      desk.say(
        '{年}年{1-9}月，本[公司|人]在[未核实的情况下|经营过程中][发布不实信息|使用他人注册商标|张贴不当言论]，给[{公司}|{名}先生]造成[不良影响|名誉损害]。[经法院判决|现已认识到错误]，特此公开致歉，[并保证不再发生类似行为|恳请谅解]。',
      ),
    ),
    signed(desk, '[致歉人：{名}|{公司}]'),
  );
}

function thanks(desk: Desk): Item {
  return item(
    draft('headline', desk.say('[感谢信|鸣谢|致谢]')),
    draft('body', desk.say('[{院}{名}医生：|尊敬的各位领导、亲友：|]')),
    draft(
      'body',
      desk.say(
        '[家父|家母|我]因病住院期间，[承蒙各级领导和亲友关心慰问|得到医护人员精心救治]，[在此表示衷心感谢|谨致谢忱]。[未及一一登门，敬请见谅。|]',
      ),
    ),
    signed(desk, '[{名}[携全家|率子女]|患者家属{名}]'),
  );
}
