import { describe, expect, it } from 'vitest';
import type { PageArticle } from '../../src/types/reading.ts';
import { readText } from '../support/ingest-page.ts';

const page = (...lines: string[]): string => lines.join('\n\n');
const headlines = (articles: readonly PageArticle[]): string[] => articles.map((a) => a.headline);
const bodies = (article: PageArticle | undefined): string[] =>
  (article?.paragraphs ?? []).filter((p) => p.role === 'body').map((p) => p.text);

const PROSE_A = '河西新区的图书馆分馆昨天迎来首批读者,三层楼里摆下了六万册书,靠窗的座位一早就坐满了人。';
const PROSE_B = '馆长介绍,分馆每天开放十二个小时,周末还有亲子阅读课,凭市民卡就能借书。';
const PROSE_C = '果农们把新摘的脐橙装进纸箱,村口的冷链车一天要跑三趟,订单从北方几个省陆续到来。';
const PROSE_D = '合作社负责人说,今年的产量比去年多了两成,价钱也没有往下走。';

describe('where an article begins', () => {
  it('takes a heading above a dateline for a headline, whatever paper it is', () => {
    const { articles } = readText(
      page(
        '河西分馆开门迎客',
        `本报讯 (记者 赵一) ${PROSE_A}`,
        PROSE_B,
        '山里脐橙走得远',
        `本报讯（记者 钱二三 通讯员 孙四）${PROSE_C}`,
        PROSE_D,
      ),
    );
    expect(headlines(articles)).toEqual(['河西分馆开门迎客', '山里脐橙走得远']);
    expect(articles[0]).toMatchObject({
      dateline: '本报讯',
      bylines: [{ role: '记者', names: ['赵一'] }],
      type: 'news',
    });
    expect(articles[1]?.bylines).toEqual([
      { role: '记者', names: ['钱二三'] },
      { role: '通讯员', names: ['孙四'] },
    ]);
  });

  it('takes marked headings in a reported feature for subheads', () => {
    const { articles } = readText(
      page(
        '## 一座分馆和它的邻居',
        '本报记者 赵一',
        PROSE_A,
        '## 晚上九点的灯',
        PROSE_B,
        '## 书架边的志愿者',
        PROSE_A.replace('昨天', '上月'),
      ),
    );
    expect(headlines(articles)).toEqual(['一座分馆和它的邻居']);
    expect(articles[0]).toMatchObject({ subheads: ['晚上九点的灯', '书架边的志愿者'], type: 'feature' });
  });

  it('reads kicker, headline and deck, and a kicker printed on the headline’s line', () => {
    const { articles } = readText(
      page(
        '市长在河西调研公共文化设施时强调',
        '## 把书房建到居民楼下',
        `本报讯(记者 赵一) 5月8日,${PROSE_A}`,
        '## 全市秋收现场会召开',
        '孙四主持',
        `本报讯(记者 钱二三) 5月8日,${PROSE_C}`,
        '## 市人大代表、青山果业合作社理事长周五六 让山货走出山',
        '本报记者/吴七',
        PROSE_D,
      ),
    );
    expect(articles.map(({ kicker, headline, deck }) => ({ kicker, headline, deck }))).toEqual([
      { kicker: '市长在河西调研公共文化设施时强调', headline: '把书房建到居民楼下', deck: '' },
      { kicker: '', headline: '全市秋收现场会召开', deck: '孙四主持' },
      { kicker: '市人大代表、青山果业合作社理事长周五六', headline: '让山货走出山', deck: '' },
    ]);
  });

  it('lets a marked section govern the deeper headings under it', () => {
    const { articles } = readText(
      page(
        '# 年终看民生',
        '## 读书',
        '### 分馆开到家门口',
        '本报记者/赵一',
        PROSE_A,
        '## 增收',
        '### 脐橙卖到北方',
        '本报记者/钱二三',
        PROSE_C,
      ),
    );
    expect(articles.map((a) => a.section)).toEqual(['年终看民生 / 读书', '年终看民生 / 增收']);
  });

  it('keeps a commentary with its column, two-line headline and author', () => {
    const { articles } = readText(
      page(
        '## 江边·谈',
        '灯亮着  \n人就来了',
        '赵一',
        '一座城市夜里亮着的灯,往往不在最高的楼上,而在街角的书房里。',
        PROSE_B,
      ),
    );
    expect(articles[0]).toMatchObject({
      section: '江边·谈',
      headline: '灯亮着 人就来了',
      bylines: [{ role: '作者', names: ['赵一'] }],
      type: 'commentary',
    });
  });

  it('tells a photo story without headline from a caption', () => {
    const story =
      '5月8日清晨,渔民在河西码头晒网。入夏以来,河道里的水草少了,鱼也回来了,岸边的居民常来看他们收网,孩子们围着网边数鱼。 本报记者/赵一 摄';
    const { articles } = readText(
      page(
        '## 河西分馆开门迎客',
        `本报讯(记者 钱二三) ${PROSE_A}\n\n\n`,
        '读者在靠窗的座位上看书。 通讯员供图',
        PROSE_B + '\n\n\n',
        story,
      ),
    );
    expect(articles.map((a) => a.type)).toEqual(['news', 'photo']);
    expect(articles[0]?.paragraphs.at(-1)).toMatchObject({
      role: 'caption',
      text: '读者在靠窗的座位上看书。 通讯员供图',
    });
    expect(articles[1]?.bylines).toEqual([{ role: '摄影', names: ['赵一'] }]);
  });

  it('keeps a notice together with its hotline, office and date', () => {
    const { articles } = readText(
      page(
        '## 山里脐橙走得远',
        `本报讯(记者 赵一) ${PROSE_C}`,
        PROSE_D,
        '停水通告',
        '因河西路管网改造,5月10日8时至18时河西路沿线停水,请居民提前储水。',
        '咨询电话:12345678',
        '江城市自来水公司  \n2023年5月8日',
      ),
    );
    expect(articles.map((a) => [a.headline, a.type])).toEqual([
      ['山里脐橙走得远', 'news'],
      ['停水通告', 'notice'],
    ]);
    expect(articles[1]?.text).toContain('2023年5月8日');
    expect(articles[1]?.gaps).toEqual([]);
  });

  it('keeps a table’s rows, with their tabs, in the article of its lead', () => {
    const { articles } = readText(
      page(
        '## 四月空气质量排名',
        `本报讯(记者 赵一) 市生态环境局公布了四月的排名。`,
        '区县\t优良天数\t名次\n河西区\t29\t1\n山南县\t27\t2',
        '监督电话:12345678',
        '## 山里脐橙走得远',
        `本报讯(记者 钱二三) ${PROSE_C}`,
      ),
    );
    expect(headlines(articles)).toEqual(['四月空气质量排名', '山里脐橙走得远']);
    expect(articles[0]?.paragraphs.filter((p) => p.role === 'table-row').map((p) => p.text)).toEqual([
      '区县\t优良天数\t名次',
      '河西区\t29\t1',
      '山南县\t27\t2',
    ]);
  });
});

describe('broken paragraphs', () => {
  it('glues a paragraph that a column broke, stepping over a caption', () => {
    const { articles } = readText(
      page(
        '## 山里脐橙走得远',
        '本报讯(记者 赵一) 果农们把新摘的脐橙装进纸箱,村口的冷链车一天要跑三趟,订单从北方几个省陆续到',
        '果农在分拣脐橙。 通讯员供图',
        '来,仓库里的货架空了又满。',
        PROSE_D,
      ),
    );
    expect(bodies(articles[0])).toHaveLength(2);
    expect(bodies(articles[0])[0]).toContain('陆续到来,仓库里');
  });

  it('drops a character that both sides of a seam repeat, but keeps a word that begins with it', () => {
    const lead = '本报讯(记者 赵一) 三年来,分馆办了两百多场讲座,带动了这一片的社会';
    const [twice] = readText(page('## 分馆三年', lead, '会发展,附近的小店也多了起来。')).articles;
    expect(bodies(twice)[0]).toContain('这一片的社会发展,');
    const [word] = readText(page('## 分馆三年', lead, '会客厅也热闹起来。')).articles;
    expect(bodies(word)[0]).toContain('这一片的社会会客厅');
  });

  it('marks a gap where the text breaks off and nothing goes on', () => {
    const { articles } = readText(
      page(
        '## 分馆三年',
        '本报记者/赵一',
        '**座位不够用**',
        `${PROSE_A}馆里又添了四十张桌子,由`,
        '**志愿者来了**',
        PROSE_B,
      ),
    );
    const [article] = articles;
    expect(article?.gaps).toHaveLength(1);
    expect(article?.text.slice(0, article.gaps[0])).toMatch(/四十张桌子,由$/);
  });

  it('brings right columns, printed after all left ones, back to their articles in order', () => {
    const { articles } = readText(
      page(
        '### 河西分馆开门迎客',
        '本报讯(记者 赵一) 河西新区的图书馆分馆5月8日开放,馆长郑九州带着读者参观了三层阅览室。开馆当天办出借书证一千多张,自助借还机前排起了队,馆里正在增加志愿服',
        '### 山里脐橙走得远',
        '本报讯(记者 钱二三) 青山村的脐橙5月8日装车发往北方,合作社理事长冯春生在村口清点纸箱。',
        '### 老桥加固完工',
        '本报讯(记者 孙四) 老城石桥的加固工程5月7日完工,负责施工的工程师韩冬梅介绍了桥墩的检测结果。',
        '务岗位,附近两所中学的学生已经报名,周末起轮流来整理书架。',
        '冯春生说,脐橙今年产量多了两成,纸箱不够用,合作社又订了三万个,果农都很高兴。',
        '桥面恢复通行后,韩冬梅和同事还要观测半年,石桥两头装了限重栏杆,大货车改走新桥。',
      ),
    );
    expect(headlines(articles)).toEqual(['河西分馆开门迎客', '山里脐橙走得远', '老桥加固完工']);
    expect(bodies(articles[0]).join('')).toContain('增加志愿服务岗位');
    expect(bodies(articles[1]).at(-1)).toMatch(/^冯春生说/);
    expect(bodies(articles[2]).at(-1)).toMatch(/^桥面恢复/);
  });

  it('keeps of a paragraph printed twice the copy whose neighbours flow', () => {
    const twice = '合作社负责人算过一笔账,每箱脐橙多卖三元,全村一年就能多收入一百五十万元,修水渠的钱也就有';
    const text = page('## 山里脐橙走得远', `本报讯(记者 赵一) ${PROSE_C}`, twice, '了着落。', PROSE_D, twice);
    const { articles, furniture } = readText(text);
    expect(bodies(articles[0]).filter((b) => b.includes('算过一笔账'))).toEqual([`${twice}了着落。`]);
    expect(furniture.map(([s, e]) => text.slice(s, e))).toEqual([twice]);
  });

  it('glues by indent on a page that indents its paragraphs', () => {
    const { articles } = readText(
      [
        '山里脐橙走得远',
        '　　本报讯（记者 赵一）果农们把新摘的脐橙装进纸箱，村口的冷链车',
        '一天要跑三趟，订单从北方几个省陆续到来。',
        '　　合作社负责人说，今年的产量比去年多',
        '了两成，价钱也没有往下走。',
      ].join('\n'),
    );
    expect(bodies(articles[0])).toEqual([
      '本报讯（记者 赵一）果农们把新摘的脐橙装进纸箱，村口的冷链车一天要跑三趟，订单从北方几个省陆续到来。',
      '合作社负责人说，今年的产量比去年多了两成，价钱也没有往下走。',
    ]);
  });
});

describe('what is no article', () => {
  it('puts masthead, page name, editors, notes and jump lines into the furniture', () => {
    const text = page(
      '江城晚报 2023年5月9日 星期二 第03版',
      '〔编者按〕本版稿件由各县记者站提供',
      '## 山里脐橙走得远',
      `本报讯(记者 赵一) ${PROSE_C}(下转第四版)`,
      '民生',
      '责任编辑:吴七 版式:郑九',
    );
    const { articles, furniture, title, identity } = readText(text);
    expect(headlines(articles)).toEqual(['山里脐橙走得远']);
    expect(articles[0]?.jumpsTo).toEqual({ page: '04', headline: '', mark: '' });
    expect(title).toBe('民生');
    expect(furniture).toHaveLength(5);
    expect(identity).toMatchObject({
      paper: { value: '江城晚报', basis: 'printed' },
      date: { value: '2023-05-09', basis: 'printed' },
      page: { value: '03', basis: 'printed' },
    });
  });

  it('opens a continuation where a text is taken up from another page', () => {
    const { articles } = readText(
      page('## 山里脐橙走得远', `本报讯(记者 赵一) ${PROSE_C}`, `**◀上接01版** ${PROSE_B}`),
    );
    expect(articles.map((a) => [a.type, a.jumpsFrom?.page])).toEqual([
      ['brief', undefined],
      ['continuation', '01'],
    ]);
  });

  it('reads a page without any article as furniture', () => {
    const { articles, furniture } = readText('责任编辑:吴七\n\n----');
    expect(articles).toEqual([]);
    expect(furniture).toHaveLength(2);
  });
});
