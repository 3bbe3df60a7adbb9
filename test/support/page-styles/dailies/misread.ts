import { HALF_WIDTH } from '../half-width.ts';
import type { Chance } from '../../compose-page-random.ts';
import type { PieceRole } from '../style.ts';
import type { Setting } from './setting.ts';

const LOOKALIKES: Readonly<Record<string, string>> = {
  未: '末',
  己: '已',
  已: '己',
  日: '曰',
  人: '入',
  入: '人',
  土: '士',
  天: '夭',
  干: '于',
  旦: '且',
  拔: '拨',
  侯: '候',
  大: '太',
  太: '大',
  问: '间',
  间: '问',
  力: '刀',
  市: '布',
  科: '料',
  治: '冶',
  历: '厉',
  免: '兔',
  困: '因',
  戍: '戌',
  清: '请',
  情: '惰',
  晴: '睛',
  堤: '提',
  准: '淮',
  竞: '竟',
  处: '外',
  析: '折',
  铺: '辅',
  获: '荻',
  体: '休',
  末: '未',
  一: '—',
  '、': '，',
  '。': '.',
  '：': ':',
  '“': '"',
  '0': 'O',
  '1': 'l',
  '·': '.',
  '《': '<',
  '—': '一',
};
const BETWEEN = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu;

/** What the recognition reads for a text: letters taken for others, blanks strewn in, half-width marks. */
export function misreadAs(chance: Chance, text: string, role: PieceRole, setting: Setting): string {
  const { misread, strays, halfWidth, isLetterSpaced } = setting;
  let seen = text;
  if (misread > 0)
    seen = [...seen].map((c) => (LOOKALIKES[c] && chance.between(1, 10_000) <= misread ? LOOKALIKES[c] : c)).join('');
  if (strays > 0 && role !== 'row')
    seen = seen.replaceAll(BETWEEN, () => (chance.between(1, 10_000) <= strays ? ' ' : ''));
  if (isLetterSpaced && (role === 'headline' || role === 'section') && seen.length <= 12)
    seen = seen.replaceAll(BETWEEN, ' ');
  if (halfWidth === 'no') return seen;
  return seen.replaceAll(/[，（）：；？！]/gu, (c) =>
    halfWidth === 'all' || chance.percent(12) ? (HALF_WIDTH[c] ?? c) : c,
  );
}
