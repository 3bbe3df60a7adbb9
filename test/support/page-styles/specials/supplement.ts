import type { SourceArticle } from '../../compose-page.ts';
import type { PageStyle } from '../style.ts';
import type { Item, Line } from './line.ts';
import { bodies, bodyOf, foot, headOf, isEssay, line, row, several, top } from './parts.ts';
import { specialPage, type Desk } from './sheet.ts';
import { poem } from './poems.ts';

const PAGES = [
  '副刊',
  '{spot}副刊',
  '文苑',
  '文化·副刊',
  '{spot}文学',
  '百花园',
  '{stem}{tail}潮',
  '人文',
  '文艺评论',
  '夜读',
  '心灵驿站',
  '读与思',
];

/** 副刊: essays signed at one place all over the page, verse between them, a call for manuscripts. */
export const essayPage: PageStyle = specialPage('supplement-essays', (desk) => {
  const { chance, say } = desk;
  const place = chance.pick(['above', 'above', 'end', 'before', 'none'] as const);
  const sign = signs(desk);
  const essays = several(desk, 3, 6, () => essay(desk, desk.article(chance.between(300, 1500), isEssay), place, sign));
  const items: Item[] = [top(desk, say(chance.pick(PAGES))), ...essays];
  if (chance.percent(50))
    items.splice(chance.between(1, items.length), 0, poem(desk, place === 'end' ? 'end' : 'above'));
  if (chance.percent(30)) items.splice(chance.between(2, items.length), 0, callForWriting(desk));
  return [...items, foot(desk)];
});

function essay(
  desk: Desk,
  article: SourceArticle,
  place: 'above' | 'end' | 'before' | 'none',
  sign: () => string,
): Line[] {
  const { chance, say } = desk;
  const head = headOf(desk, article);
  if (chance.percent(12))
    head.unshift(
      line(
        'section',
        say('{人生百味|往事如烟|流年碎影|美食记|行走|灯下漫笔|故园|{season}日物语|书香|凡人小记|闲话|心香一瓣}'),
      ),
    );
  if (chance.percent(6))
    head.push(line('deck', say('{（外一篇）|（外二章）|——读{book}|——献给{flower}盛开的日子|——记一位{job}}')));
  const body = bodyOf(article);
  if (place === 'none') return [...head, ...body];
  if (place === 'before') return [line('byline', sign()), ...head, ...body];
  if (place === 'above') return [...head, line('byline', sign()), ...body];
  const last = body.at(-1);
  if (last && chance.percent(30))
    return [...head, ...body.slice(0, -1), { ...last, text: `${last.text}（${say('{name}')}）` }];
  return [...head, ...body, line('byline', sign())];
}

/** How the page signs: one form for all its essays. */
function signs({ chance, say }: Desk): () => string {
  const form = chance.pick([
    '{name}',
    '{name}',
    '□{name}',
    '◎{name}',
    '○ {name}',
    '■{name}',
    '{name}（{spot}）',
    '文/{name}',
    '·{name}·',
    '作者：{name}',
    '\u3000\u3000{name}',
    '{city}\u3000{name}',
    '{name} 文/图',
    '❏ {name}',
  ]);
  const isSpaced = chance.percent(25);
  return () => {
    const text = say(form);
    return isSpaced && /^\p{Script=Han}{2}$/u.test(text) ? text.split('').join('\u3000') : text;
  };
}

/** 征稿启事, a notice of the editors. */
export function callForWriting(desk: Desk): Line[] {
  const { chance, say, sayAll } = desk;
  const lines = [
    line('headline', say('{征稿启事|征文启事|征稿|“{spot}杯”散文征文启事|约稿函|{agency}征稿|欢迎来稿}')),
    ...bodies([
      say(
        '{agency}面向{广大读者|全市文学爱好者|各界作者}{征集|长期征求}{散文、随笔、诗歌|反映{spot}风土人情的文章|以“{我的家乡|书香伴我|{virtue}故事}”为题的作品}，{体裁不限|题材不限，文体以散文为主}，{每篇以{800-1500}字为宜|字数请控制在{1000-2000}字以内}。',
      ),
      ...sayAll(
        [
          '来稿须为原创首发，{文责自负|严禁抄袭}，{请勿一稿多投|两个月内未见采用可自行处理}。',
          '来稿请注明{姓名、地址、电话和邮编|真实姓名、身份证号、银行账号}，以便{联系|寄奉稿酬}。',
          '作品一经采用，{即付薄酬|稿费从优}，{优秀作品将结集出版|年终评选优秀作品若干}。',
        ],
        1,
        3,
      ),
    ]),
    row('body', say('{投稿邮箱|来稿请发}：{mail}')),
  ];
  if (chance.percent(40)) lines.push(row('body', say('{截稿日期|征文截止时间}：{date}')));
  if (chance.percent(45)) lines.push(row('signature', say('{{spot}日报副刊部|本报编辑部|{city}作家协会|{city}文联}')));
  return lines;
}

/** 连载: one long part of a book, a blurb of what came before, and shorter pieces beside it. */
export const serialPage: PageStyle = specialPage('supplement-serial', (desk) => {
  const { chance, say } = desk;
  const part = desk.article(chance.between(900, 2400), isEssay);
  const head = [
    line('section', say('{连载|小说连载|长篇连载|纪实连载|书摘|连载·{3-88}|【连载】|好书连载（{3-60}）}')),
    line('headline', say('{{book}|{book}（{2-66}）|{stem}{tail}{传奇|风云|旧事}|{book} {2-60}}')),
  ];
  if (chance.percent(60)) head.push(line('byline', say('{{name}|{name} 著|作者：{name}|□ {name}|{name}/著 {press}}')));
  if (chance.percent(35))
    head.push(
      line(
        'blurb',
        say(
          '{上期回顾|前情提要|内容简介|上回说到}：{name}{离开{spot}|收到一封没有署名的信|在渡口等了一夜|接手了父亲的{药铺|船队|账本}}，{不料{天降大雨|来人已经走远}|却发现钥匙只有半把|从此再没有回过头}。',
        ),
      ),
    );
  const chapter = chance.percent(50)
    ? [
        line(
          'subhead',
          say(
            '{第{一|二|三|七|九|十二}章　{夜渡|归途|雨中|旧账|分水岭|不速之客}|{3-40}|（{一|二|三|五}）|{夜渡|归途|雨中|旧账|分水岭}}',
          ),
        ),
      ]
    : [];
  const close = chance.percent(60)
    ? [line('body', say('{（未完待续）|（待续）|（{12-99}）|【未完待续】|（连载{5-88}）|明日请看：{夜渡|归途|旧账}}'))]
    : [];
  const serial = [...head, ...chapter, ...bodyOf(part), ...close];
  const place = chance.pick(['above', 'end', 'none'] as const);
  const sign = signs(desk);
  const others = several(desk, 1, 4, () => essay(desk, desk.article(chance.between(200, 900), isEssay), place, sign));
  const items: Item[] = [...others];
  items.splice(chance.between(0, items.length), 0, serial);
  if (chance.percent(25)) items.push(callForWriting(desk));
  return [top(desk, say(chance.pick(PAGES))), ...items, foot(desk)];
});
