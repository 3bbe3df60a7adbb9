import type { Desk } from './draft.ts';

const MEN =
  '[记者 {名}|记者 {名}|记者{名}|记者 {名} 通讯员 {名}|记者 {名}[、| ]{名}|通讯员 {名}|全媒体记者 {名} 通讯员 {名}|见习记者 {名}|{名} {名}]';

/** What stands before the first words of a report; a paper keeps to one or two of these. */
export const LEADS = {
  dated: `本报{月}月{日}日讯[（|(|　（]${MEN}）`,
  news: `本报讯[（| （|　（]${MEN}）`,
  paper: `{报}讯（[记者|全媒体记者|首席记者]{名}[| 通讯员{名}]）`,
  slash: `{报}讯(全媒体记者/{名}[| 通讯员/{名}])[ |]`,
  says: '本报讯　[记者{名}报道：|记者{名}[报道|消息] |（{名}）|]',
  agency: '新华社[北京|{地}|上海|广州]{月}月{日}日电（记者[ |]{名}[、{名}||、{名}、{名}]）',
  relay: '[据新华社[北京|{地}]{月}月{日}日电[（记者{名}）| |　]|据新华社电[ |　]|新华社电[ |　]|据新华社报道，]',
  county: '本报{县}[讯|{月}月{日}日电][（记者 {名}）|（通讯员 {名}）|　]',
  own: '{城}[新闻网|融媒|云]讯（[记者 {名}|{名} {名}]）',
} as const;

/** Lines of their own that name who wrote. */
export const SIGNATURES = {
  own: '本报记者 {名}[|| {名}|　通讯员 {名}]',
  box: '[□|■|◎|○|●|▌][| ][本报记者|记者|本报记者|首席记者|] {名}[|| {名}]',
  both: '[文/图|文图|文·图|图文]　[|本报记者 ]{名}',
  with: '本报记者 {名}[|、{名}] [文/图|文并图|实习生 {名}]',
  paper: '{报}[全媒体|]记者[/| ]{名}[| 通讯员[/| ]{名}]',
  role: '[记者 {名}|通讯员 {名}|记者 {名} 通讯员 {名} {名}|{名} 文/图]',
  bare: '{名}[|　{名}]',
} as const;

export type LeadName = keyof typeof LEADS;
export type SignatureName = keyof typeof SIGNATURES;

export const CLOSINGS = [
  '（{名}）',
  '（记者 {名}）',
  '（{名} {名}）',
  '（本报记者 {名}）',
  '（通讯员 {名}）',
  '　　{名}',
  '（据新华社）',
  '（综合）',
  '（据《{报}》）',
];

/** How the reports of one page are signed. */
export interface Signing {
  readonly leads: readonly LeadName[];
  readonly signatures: readonly SignatureName[];
  /** Of a hundred reports, how many have a lead, a line above, a line below, a name at the end; the rest have nothing. */
  readonly shares: readonly [lead: number, above: number, below: number, end: number];
}

/** The signing of one page: its paper's habits, or nobody signs anything. */
export function signingOf({ chance }: Desk, habits: Signing, unsigned = 20): Signing {
  const { leads, signatures, shares } = habits;
  if (chance.percent(unsigned)) return { ...habits, shares: [0, 0, 0, chance.pick([0, 0, 20])] };
  return { leads: chance.some(leads, chance.pick([1, 1, 2])), signatures: chance.some(signatures, 1), shares };
}
