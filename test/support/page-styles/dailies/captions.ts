import type { SourceArticle } from '../../compose-page.ts';
import { draft, type Desk, type Draft } from './draft.ts';
import { clauseOf } from './text-parts.ts';

/** The caption of an article's picture, in its own words, with or without a credit line. */
export function madeCaption({ chance, say }: Desk, article: SourceArticle): Draft[] {
  const scene = clauseOf(chance, article.paragraphs.join(''), 6, 24) ?? say('{村}的[田间|村口|广场]');
  const credit = say(
    '[本报记者 {名} 摄|记者 {名} 摄|记者/{名} 摄|{名} 摄|{名}摄|通讯员供图|受访者供图|资料图片|{单位}供图|（{名} 摄）|新华社发|新华社记者 {名} 摄]',
  );
  const text = chance.pick([
    `${scene}。`,
    scene,

    `▲${scene}。`,
    say(`图①：${scene}。`),
    `↑${scene}`,
  ]);
  if (chance.percent(20)) return [draft('credit', credit)];
  return chance.percent(65)
    ? [draft('caption', `${text}${chance.pick([' ', '　', ''])}${credit}`)]
    : [draft('caption', text), draft('credit', credit, true)];
}
