import type { PageStyle } from '../style.ts';
import type { Item, Line } from './line.ts';
import { bodies, bodyOf, foot, line, row, several, top } from './parts.ts';
import { specialPage } from './sheet.ts';

/** 专题: one big title over several unsigned pieces; which lines are subheads and which headlines only the subject tells. */
export const themePage: PageStyle = specialPage(
  'theme-unsigned',
  (desk) => {
    const { chance, say } = desk;
    const big = say(
      '{聚力{topic} 谱写{spot}新篇|{spot}：{topic}的{答卷|路径}|“{virtue}”之光照亮{spot}|奋进{spot} {virtue}前行|{spot}镇：{crop}飘香日子甜}',
    );
    const pieces = several(desk, 2, 6, (n): Item => {
      const article = desk.article(chance.between(250, 1300));
      const body = bodyOf(article);
      const title =
        chance.percent(20) && article.title.includes(' ')
          ? (article.title.split(' ')[0] ?? article.title)
          : article.title;
      const isSplit = chance.percent(35) && body.length > 3;
      const text = isSplit
        ? body.flatMap((own, k): Line[] =>
            k > 0 && k % 2 === 0 && own.role === 'body'
              ? [
                  line(
                    'subhead',
                    say(
                      '{{virtue}为{本|先}，{夯实|擦亮}{topic}{底色|根基}|{一|两|三}{条路|本账|张网}{通|管|连}到底|{crop}{变成|成了}{金疙瘩|致富果}|从{spot}到{spot}|{做强|做优|做实}{crop}{产业|文章}}',
                    ),
                  ),
                  own,
                ]
              : [own],
          )
        : body;
      return [...(n === 0 ? [line('kicker', big)] : []), line('headline', title), ...text];
    });
    const plan = chance.percent(35)
      ? [
          line('furniture', say('{策划|统筹|文字|撰文}：{name} {name}　{摄影|图片}：{name}')),
          ...(chance.percent(50) ? [line('furniture', say('本版图片{均|}由{city}{宣传部|融媒体中心}提供'))] : []),
        ]
      : [];
    const captions = chance.percent(45)
      ? several(desk, 1, 4, () =>
          line(
            'caption',
            say(
              '{{town}{crop}基地{一角|丰收在望}。|{village}{新貌|全景|文化广场}|{职工|村民}在{采摘{crop}|搬运{crop}|检修设备}。|图为{village}{村民|孩子们}{在{spot}广场跳舞|参加{virtue}讲堂}。}',
            ),
          ),
        )
      : [];
    const last = pieces.at(-1) ?? [];
    return [
      top(desk, say('{专题|专版|专刊|特别报道|{town}专刊|形象展示|奋进新征程}')),
      ...pieces.slice(0, -1),
      [...last, ...captions],
      plan,
      foot(desk),
    ];
  },
  (chance) => ({ marks: chance.percent(75) ? 'none' : 'all', subheads: ['', ''] }),
);

const PRAISE = [
  '{自{1985-2018}年{成立|开业|建厂}以来，|}{company}{始终坚持|秉承}“{virtue}{为本|立业}、{virtue}{至上|兴企}”的{理念|宗旨}，{先后获得|荣获}{全省{virtue}企业|{city}{先进单位|文明单位}}{等{3-40}项荣誉|称号}。',
  '{目前|如今}，{公司|医院|学校|楼盘}{占地|建筑面积}{3-900}{亩|万平方米}，{拥有|配备}{员工|专业技术人员}{30-4000}{人|余人}，{年产值|服务人次}{突破|达}{2-90}{亿元|万}。',
  '{走进|步入}{展厅|园区|样板间|校园}，{绿树成荫|窗明几净|设备一新}，{客户|家长|业主|患者}{络绎不绝|赞不绝口}。“{选择|来到}{这里|他们家}，{放心|值}！”{name}{说|告诉记者}。',
  '{活动期间|即日起至{date}}，{凭报纸|凡到店|前{50-300}名}{可享受|均可领取}{8.8折|{50-3000}元优惠|{food}一份|免费{体检|试听}}{，数量有限|，先到先得|}。',
  '{未来|下一步}，{公司|医院|学校|合作社}将{以{topic}为契机|不忘初心}，{再上新台阶|为{spot}的{发展|明天}{再添新绩|贡献力量}}。',
];

/** 广告软文: advertisers' articles without a reporter, addresses and telephones at their end, a slogan or two. */
export const advertPage: PageStyle = specialPage('advertorial', (desk) => {
  const { chance, say } = desk;
  const pieces = several(desk, 2, 7, (n): Item => {
    const { say, sayAll } = desk.scene();
    const head = [
      line(
        'headline',
        say(
          '{{company}：{以{virtue}铸品牌|{virtue}赢天下|{10|20|30}年的{virtue}之路}|{hospital}{ward}{开诊|义诊}{公告|进行时|}|{spot}{花园|新城|府}{盛大开盘|样板间开放|封顶}|{spot}{crop}节{开幕|邀您来品}|{school}{2008-2025}年招生{简章|问答}|{virtue}{spot} {品味|乐享}生活}',
        ),
      ),
    ];
    if (chance.percent(25))
      head.unshift(
        line('kicker', say('{{9.9|88|299}元起|{周末|国庆|春节}去哪儿|{品牌|诚信}{spot}|{virtue}为民 {virtue}兴企}')),
      );
    if (n === 0 && chance.percent(40))
      head.unshift(line('section', say('{企业风采|品牌展示|资讯|商讯|广告|楼市资讯|车市}')));
    const body = bodies(sayAll(PRAISE, 1, 5));
    if (chance.percent(30))
      body.splice(1, 0, line('subhead', say('{{virtue}立身|服务升级|实力见证|优势解读|环境优美|师资雄厚}')));
    const rows = chance.percent(60)
      ? sayAll(
          [
            '{地址|店址|地　址}：{city}{spot}路{1-399}号',
            '{电话|咨询热线|预约电话}：{phone}',
            '{乘车路线|公交}：{1-120}路{到|}{spot}站下',
            '{网址|邮箱}：{mail}',
            '{时间|开放时间}：{8|9}:00—{17|20}:30',
          ],
          1,
          3,
        ).map((text) => row('body', text))
      : [];
    return [...head, ...body, ...rows];
  });
  return [top(desk, say('{广告|专版|资讯|房产|汽车|企业之窗|商讯}')), ...pieces, foot(desk)];
});
