import type { Line } from './line.ts';
import { line } from './parts.ts';
import type { Desk } from './sheet.ts';

const TIPS = [
  '{外出|雨天|夜间}{随身带|备好}{药盒|雨具|手电}，{以防万一|有备无患}。',
  '{先|应当}{断电|关阀|通风}，{再|然后}{报修|检查}，{切勿|不要}{用水扑|用手碰|开灯}。',
  '{每天|每周}{开窗|晾晒|清洗}{1-3}次，每次{15-40}分钟。',
  '{vegetable}{不宜|不要}与{药|浓茶}同{食|服}。',
  '{购买|签约|缴费}时{留好|索要}{发票|合同|凭证}，{遇到纠纷|有问题}拨打{phone}。',
  '{睡前|饭后}{半小时|一小时}{少看手机|不做剧烈运动}。',
  '{crop}{浇水|施肥}{宜在早晚|避开正午}，{每亩|每株}{用量|控制在}{2-40}{公斤|克}。',
];

/** Lines of advice, numbered in one way or not at all. */
export function tips({ chance, say }: Desk, low: number, high: number): Line[] {
  const form = chance.pick(['1.', '1、', '①', '（1）', '', '●', '★ ', '一是']);
  const isWhole = chance.percent(40);
  return Array.from({ length: chance.between(low, high) }, (_, n) => {
    const number = /\d/u.test(form)
      ? form.replace('1', String(n + 1))
      : form === '①'
        ? ('①②③④⑤⑥⑦⑧⑨'[n] ?? '')
        : form === '一是'
          ? `${'一二三四五六七八九'[n]}是`
          : form;
    return line('body', number + say(chance.pick(TIPS)), { isWhole });
  });
}
