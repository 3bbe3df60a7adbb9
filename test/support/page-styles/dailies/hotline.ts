import type { PageStyle } from '../style.ts';
import { deskOf, draft, item, times, type Desk, type Item } from './draft.ts';
import { layOut } from './lay-out.ts';
import { signingOf } from './leads.ts';
import { report, type Look } from './report.ts';

/** A hotline's answers: one article of many questions, some set in bold. */
export const hotlineAnswers: PageStyle = {
  name: 'hotline-answers',
  compose: (source, chance) => {
    const desk = deskOf(source, chance);
    const look: Look = {
      signing: signingOf(desk, { leads: ['news', 'paper'], signatures: ['own', 'box'], shares: [40, 20, 5, 0] }, 30),
      isLocal: true,
      kicker: 20,
      deck: 20,
      subheads: 40,
    };
    const items = [questions(desk), ...times(chance.between(1, 4), () => report(desk, look, chance.between(200, 800)))];
    return layOut(desk, chance.percent(30) ? items.toReversed() : items, ['热线', '民生', '政策问答', '对话', '服务']);
  },
};

const ASKED = [
  '医保缴费标准[今年|]有[变化|调整]吗？',
  '[今年|]的[育儿|家电|技能提升]补贴怎么领？',
  '[{区}|]积分入学要[哪些材料|多少分]？',
  '[租房|装修|大病]能提取住房公积金吗？',
  '电动自行车[怎样|在哪里]上牌？',
  '老房子加装电梯[谁出钱|怎样申请]？',
  '农村宅基地如何[确权|继承]？',
  '[夜间施工|油烟扰民]找谁投诉？',
  '失业金可以领[多久|多少]？',
  '新生儿[落户|参保]去哪办？',
  '[外地|退休]职工的[社保|档案]怎样转移？',
  '{路}什么时候[通车|改造]？',
];
const ANSWERED = [
  '[可以。|有。|目前还不行。|]根据{年}年[{月}月起施行的新规定|印发的实施细则]，[符合条件的居民|参保人员|业主|申请人]可[在线上或{镇}便民服务中心办理|凭身份证和相关证明申请|委托社区代办]，[标准为每[月|年|次]{60-3000}元|{3-30}个工作日内办结|每年集中受理{1-2}次]。',
  '这是[市民咨询最多的问题|大家普遍关心的]。[我们|{城}市]今年[新增{3-60}个办理点|把窗口延伸到{社区}等{10-60}个社区]，[材料由{5-9}份减为{1-4}份|全程不超过{1-5}个工作日]，[下半年还将推广到各县|遇到困难可拨打{2000000-8999999}]。',
];

function questions(desk: Desk): Item {
  const { chance, say } = desk;
  const form = chance.pick(['bold', 'ask', 'paper', 'paper', 'number'] as const);
  const asker = say('[记者：|{报}：|《{报}》：|主持人：]');
  const answerer = say('[{姓}[某|局长|主任]：|负责人：]');
  const pairs = chance.some(ASKED, chance.between(3, 8)).map((asked, n) => {
    const answer = say(chance.pick(ANSWERED));
    if (form === 'bold') return [draft('subhead', say(asked)), draft('body', answer)];
    if (form === 'number') return [draft('subhead', `${n + 1}.${say(asked)}`), draft('body', answer)];
    const [before, after] = form === 'ask' ? ['问：', '答：'] : [asker, answerer];
    return [draft('body', before + say(asked)), draft('body', after + answer)];
  });
  return item(
    chance.percent(30) && draft('kicker', say('{局}[做客|走进]“[民生热线|在线访谈|行风热线]”')),
    draft(
      'headline',
      say(
        '[这些[政策|新规]，你问我答|[医保|社保|入学|户籍]政策热点问答|{局}负责人[答记者问|在线答疑]|“[老百姓的事要办好|一件一件抓落实]”——访{局}[局长{名}|负责人]]',
      ),
    ),
    chance.percent(60) && draft('byline', say('[本报记者 {名}|□记者 {名}|记者 {名} 通讯员 {名}]')),
    chance.percent(70) &&
      draft(
        'body',
        say(
          '[近日|{月}月{日}日]，{局}[负责人|局长{名}][做客直播间|接听市民来电|接受本报记者专访]，[就市民关心的问题逐一解答|半天接听来电{20-90}个]。[现将有关问答摘登如下。|]',
        ),
      ),
    pairs.flat(),
  );
}
