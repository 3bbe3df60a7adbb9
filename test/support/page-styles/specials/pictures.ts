import type { PageStyle } from '../style.ts';
import type { Item, Line } from './line.ts';
import { bodies, bodyOf, foot, headOf, line, reporter, several, top } from './parts.ts';
import { specialPage } from './sheet.ts';

const SCENES = [
  '{name}（{左|右|中}）{在{village}|在{workshop}}{教{村民|徒弟}{剪枝|焊接|绣花}|查看{crop}长势|和{job}聊天}',
  '{村民|工人|志愿者}{正在|忙着}{采收|晾晒|装运|分拣}{crop}',
  '{孩子们|老人|游客}在{spot}{广场|公园|书屋}{放风筝|下棋|看书|拍照}',
  '航拍{下的|}{village}，{炊烟袅袅|{flower}盛开|新居错落有致}',
  '{spot}{大桥|水库|车站}{建设现场|雄姿|夜景}',
  '{city}{bureau}{工作人员|党员}{上门服务|清理河道|发放{crop}种子}',
];
const NUMBERS = ['①②③④⑤⑥⑦⑧⑨', '❶❷❸❹❺❻❼❽❾', '123456789', '一二三四五六七八九'];

/** 图说: a story told by numbered pictures; their captions are one line each or one paragraph. */
export const pictureStoryPage: PageStyle = specialPage('numbered-pictures', (desk) => {
  const { chance, say } = desk;
  const stories = several(desk, 1, 3, (): Item => {
    const article = desk.article(chance.between(150, 700));
    const numbers = chance.pick(NUMBERS);
    const form = chance.pick(['图{n}：', '图{n} ', '{n}', '{n}.', '图{n}', '（图{n}）', '▲图{n} ']);
    const isOne = chance.percent(30);
    const credit = say('{{name} 摄|本报记者 {name} 摄|（{name}摄）|{name} {name} 摄|}');
    const texts = several(
      desk,
      2,
      8,
      (n) => form.replace('{n}', numbers[n] ?? '') + say(chance.pick(SCENES)) + chance.pick(['。', '。', '']),
    );
    const captions = isOne
      ? [line('caption', texts.join(chance.pick(['', ' '])) + (chance.percent(50) ? credit : ''))]
      : texts.map((text) => line('caption', text + (chance.percent(25) ? ` ${say('{name}')} 摄` : '')));
    const by = line(
      chance.percent(50) ? 'byline' : 'credit',
      say(
        '{本报记者 {name} {摄影报道|文/图}|{name} 摄影报道|摄影：{name}　撰文：{name}|□{name} 文/图|图片由{village}提供}',
      ),
    );
    const text = bodyOf(article);
    const place = chance.pick(['below', 'below', 'above', 'mixed']);
    const head = [...headOf(desk, article), ...(chance.percent(60) ? [by] : [])];
    if (place === 'above') return [...captions, ...head, ...text];
    if (place === 'mixed')
      return [
        ...head,
        ...text.flatMap((own, n): Line[] => [own, ...captions.slice(n, n + 1)]),
        ...captions.slice(text.length),
      ];
    return [...head, ...text, ...captions];
  });
  return [top(desk, say('{图说|影像|视觉|光影|图片新闻|聚焦|摄影}')), ...stories, foot(desk)];
});

/** 一版多图: photo stories without a headline and reports whose captions stand where the pictures were. */
export const scatteredPicturesPage: PageStyle = specialPage(
  'scattered-pictures',
  (desk) => {
    const { chance, say, source } = desk;
    const [, month, day] = source.date.split('-').map(Number);
    const when = `${month}月${Math.max(1, (day ?? 2) - 1)}日`;
    const photos = several(desk, 1, 5, (): Item => {
      const { say } = desk.scene();
      const text = `${chance.pick(['', '', '▲', '图为', '上图：', '左图：'])}${chance.percent(70) ? `${when}，` : ''}${say(`${chance.pick(SCENES)}。{近年来|今年以来}，{city}{town}{发展|做强}{crop}{种植|加工}，{带动|吸纳}{30-900}{户|人}{增收|就业}。`)}`;
      const credit = say('{本报记者 {name} 摄|{name} 摄|记者 {name} 摄影报道|通讯员 {name} 摄|（{name}摄）|图/{name}}');
      const head = chance.percent(45)
        ? [
            line(
              'headline',
              say('{{crop}飘香|{flower}开 {游人醉|引客来}|{spot}{夜色|新景|忙{season}}|{巧手|银针}{绣|绘}{幸福|新篇}}'),
            ),
          ]
        : [];
      return chance.percent(55)
        ? [...head, line('body', `${text}${chance.pick(['', ' ', '　'])}${credit}`)]
        : [...head, line('body', text), line('credit', credit)];
    });
    const reports = several(desk, 2, 5, (): Item => {
      const article = desk.article(chance.between(200, 900));
      const captions = several(desk, 0, 2, () =>
        line(
          'caption',
          `${chance.pick(['', '', '▲', '图为', '▼', '◀'])}${say(chance.pick(SCENES))}。${say('{ {name} 摄||（{name}摄）| 通讯员供图|（资料图片）}')}`,
        ),
      );
      return [
        ...headOf(desk, article),
        ...(chance.percent(40) ? [line('byline', reporter(desk))] : []),
        ...bodyOf(article),
        ...captions,
      ];
    });
    const items: Item[] = [...reports];
    for (const photo of photos) items.splice(chance.between(0, items.length), 0, photo);
    const note = chance.percent(20)
      ? [
          [
            line('headline', say('{征集照片|图片征集}')),
            ...bodies([
              say(
                '{本版|本报}{长期|面向读者}征集{反映{spot}变化的|}照片，{注明拍摄时间、地点|附简短说明}，发至{mail}。',
              ),
            ]),
          ],
        ]
      : [];
    return [top(desk, say('{图片|视觉|综合|影像{spot}|民生}')), ...items, ...note, foot(desk)];
  },
  (chance) => ({ astray: chance.pick([40, 70, 100]) }),
);
