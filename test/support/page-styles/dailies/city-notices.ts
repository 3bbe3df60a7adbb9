import { draft, item, times, type Desk, type Item } from './draft.ts';
import { tableRows } from './tables.ts';

const SKY = '[晴|多云|阴|小雨|中雨|阵雨|多云转晴|阴转小雨|晴间多云|雷阵雨]';

/** The weather of the day and the next ones, as text or as a table of places. */
export function weather({ chance, say }: Desk): Item {
  const title = draft('headline', say('[天气预报|今日天气|天气|{城}天气|气象信息|今明天气]'));
  const from =
    chance.percent(40) &&
    draft('signature', say('[{城}市气象台|（{城}市气象台{日}日{16-18}时发布）|（{城}市气象台提供）]'));
  if (chance.percent(40)) {
    const cells = Array.from({ length: chance.between(3, 7) }, () => [say('{县}'), say(SKY), say('{5-20}～{21-36}℃')]);
    return item(title, tableRows(chance, cells), from);
  }
  const lines = ['今[天|日]', '明[天|日]', '后[天|日]'].map((d) =>
    say(`${d}[：|，| ]${SKY}，[偏北风|南风|东南风]{1-3}[级|到{4-5}级]，气温{5-20}℃[～|—|至]{21-36}℃。`),
  );
  const advice = say(
    '[未来三天[以晴热天气为主|多阵性降水|气温缓慢回升]，[出行请带好雨具|外出注意防晒|注意添减衣物|谨防地质灾害]。|]',
  );
  return item(
    title,
    chance.percent(50) ? lines.map((l) => draft('body', l)) : draft('body', lines.join('')),
    draft('body', advice),
    from,
  );
}

/** A planned cut of power, water or gas: places and hours as text, lines or a table. */
export function outage({ chance, say }: Desk): Item {
  const [kind = '', office = ''] = chance.pick([
    ['电', '国网{县}供电公司'],
    ['水', '{城}市自来水有限公司'],
    ['气', '{城}燃气有限公司'],
    ['热', '{城}热力公司'],
  ]);
  const area = '{路}[|、{路}]、{小区}、{小区}[|及周边商户]';
  const hour = '{6-9}:[00|30]-{14-22}:[00|30]';
  const title = draft(
    'headline',
    say(`[停${kind}通知|停${kind}公告|计划停${kind}预告|停${kind}信息|关于{路}片区停${kind}的通知]`),
  );
  const lead = draft(
    'body',
    say(
      `[因[设备检修|管网改造|线路迁改|道路施工]需要，|为[保证供${kind}质量|确保安全]，]定于以下时段[停${kind}|对部分区域停${kind}]，[给您带来不便敬请谅解|请提前做好准备]。`,
    ),
  );
  const end = chance.percent(70)
    ? [
        draft('signature', say(office)),
        draft('signature', say('{年}年{月}月{今}日'), chance.percent(70) ? true : undefined),
      ]
    : [];
  const form = chance.pick(['text', 'lines', 'table'] as const);
  const bullet = chance.pick(['', '', '●', '■']);
  const days = times(chance.between(2, 6), (n) =>
    item(draft('body', say(`{月}月${Math.min(28, chance.between(1, 22) + n)}日|${hour}|${area}`))),
  );
  const cells = days.map(({ drafts }) => (drafts[0]?.text ?? '').split('|'));
  if (form === 'table')
    return item(
      title,
      chance.percent(60) && lead,
      tableRows(chance, [[`日期`, '时间', `停${kind}范围`], ...cells]),
      end,
    );
  if (form === 'lines')
    return item(
      title,
      chance.percent(70) && lead,
      cells.map(([day, time, where]) => draft('body', `${bullet}${day} ${time}：${where}。`)),
      end,
    );
  return item(
    title,
    draft('body', `${lead.text}${cells.map(([day, time, where]) => `${day}${time}，${where}`).join('；')}。`),
    end,
  );
}
