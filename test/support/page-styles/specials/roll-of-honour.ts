import type { Line } from './line.ts';
import { line, row } from './parts.ts';
import type { Desk } from './sheet.ts';

/** 光荣榜: groups of names in rows. */
export function rollOfHonour({ chance, say }: Desk): Line[] {
  const column = chance.pick(['　', ' ', '、', '\t', '  ']);
  const groups = chance.between(1, 5);
  const lines: Line[] = [
    line(
      'headline',
      say(
        '{光荣榜|{1998-2025}年度先进{集体|个人}名单|红榜|{spot}好人榜|“{virtue}之星”名单|获奖名单|拟表彰对象公示|{city}{先进工作者|优秀教师}名单}',
      ),
    ),
  ];
  if (chance.percent(35))
    lines.push(
      line(
        'body',
        say(
          '{经{评选|推荐|研究}|根据考核结果}，{现|决定}对{下列|以下}{集体和个人|同志}予以{表彰|公布|公示}{，希望再接再厉|}。',
        ),
      ),
    );
  for (let n = 0; n < groups; n++) {
    if (groups > 1 || chance.percent(30))
      lines.push(
        line(
          'subhead',
          say(
            '{一等奖（{1-9}名）|二等奖（{3-20}名）|{优秀|先进}{教师|集体|党员|班主任}：|{virtue}奖|{workshop}|{school}|{town}（{3-40}人）}',
          ),
        ),
      );
    const isNames = chance.percent(75);
    for (let r = chance.between(1, 5); r > 0; r--) {
      const cells = Array.from({ length: isNames ? chance.between(3, 7) : 1 }, () =>
        say(isNames ? '{name}' : '{{company}{workshop}|{school}|{village}}'),
      ).map((name) => (name.length === 2 && column !== '、' ? name.split('').join('　') : name));
      lines.push(row('row', cells.join(column)));
    }
  }
  return lines;
}
