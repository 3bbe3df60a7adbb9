import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleArchive } from '../../src/ingest/assemble-archive.ts';
import { inspection } from '../../src/ingest/inspection.ts';
import { locate } from '../../src/text/locate.ts';
import type { PageReading } from '../../src/types/reading.ts';
import { readText } from '../support/ingest-page.ts';

const FRONT = `## 分馆开门

江边日报讯(记者 赵一) 河西新区的图书馆分馆5月8日开放,三层楼里摆下了六万册书,借还机前排起了长(下转02版)

## 脐橙北上

江边日报讯(记者 钱二三) 青山村的脐橙5月8日装车,冷链车一天跑三趟(下转02版)`;
const SECOND = `## 老桥加固

江边日报讯(记者 孙四) 老城石桥的加固工程5月7日完工。

◀上接01版 队。图书馆分馆还办讲座,借书的读者凭市民卡进出。

青山村宣传员摄下了装车的场面。 通讯员供图

◀上接01版 ,脐橙的纸箱不够用,青山村又订了三万个。`;

const LIBRARY = '图书馆分馆还办讲座,借书的读者凭市民卡进出。';

const archive = (pages: Readonly<Record<string, string>>) =>
  assembleArchive(Object.entries(pages).map(([file, text]) => readText(text, file)));

describe('ids', () => {
  it('name paper, day, page and place', () => {
    const { issues, pages, articles } = archive({
      'river-daily/2023-05-09-01.txt': FRONT,
      'river-daily/20230509_p02.md': SECOND,
    });
    expect(issues.map((i) => i.id)).toEqual(['river-daily-2023-05-09']);
    expect(issues[0]).toMatchObject({ paper: '江边日报', paperBasis: 'inferred', dateBasis: 'file-name' });
    expect(pages.map((p) => p.id)).toEqual(['river-daily-2023-05-09-p01', 'river-daily-2023-05-09-p02']);
    expect(articles.map((a) => a.id)).toContain('river-daily-2023-05-09-p01-a02');
    expect(issues[0]?.pageIds).toEqual(pages.map((p) => p.id));
  });

  it.each([
    ['报纸/2023/05/09/01.txt', 'jiangbianribao-2023-05-09-p01'],
    ['2023-05-09.txt', 'jiangbianribao-2023-05-09-p00'],
    ['river-daily/special-reading.txt', 'river-daily-special-reading-p00'],
    ['river-daily/river-daily-2023-05-09-extra.txt', 'river-daily-2023-05-09-p00-extra'],
    ['读书特刊.txt', 'jiangbianribao-du-shu-te-kan-p00'],
  ])('of %s is %s', (file, id) => {
    const text = '## 分馆开门\n\n江边日报讯(记者 赵一) 河西新区的图书馆分馆近日开放。';
    expect(archive({ [file]: text }).pages.map((p) => p.id)).toEqual([id]);
  });

  it('call a page paper when nothing names its paper, and stay URL-safe and distinct whatever the file is called', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), { maxLength: 6 }),
        (names) => {
          const { pages } = archive(Object.fromEntries(names.map((n) => [`${n}.txt`, '分馆开门迎客。'])));
          expect(new Set(pages.map((p) => p.id)).size).toBe(names.length);
          for (const { id } of pages) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('of two pages that collide are told apart by their files, in any order', () => {
    const pages = { 'a/2023-05-09-01.txt': FRONT, 'a/2023/05/09/01.md': FRONT, 'a/2023-05-10-01.txt': FRONT };
    const there = archive(pages);
    const back = archive(Object.fromEntries(Object.entries(pages).toReversed()));
    expect(back).toEqual(there);
    expect(new Set(there.pages.map((p) => p.id)).size).toBe(3);
    expect(there.pages.map((p) => p.id)).toContain('a-2023-05-10-p01');
  });
});

describe('texts that jump', () => {
  const { articles, pages } = archive({ 'r/2023-05-09-01.txt': FRONT, 'r/2023-05-09-02.txt': SECOND });
  const [library, oranges] = articles;

  it('become one article on two pages, paired by what they are about', () => {
    expect(articles.map((a) => a.headline)).toEqual(['分馆开门', '脐橙北上', '老桥加固']);
    expect(library?.pageIds).toEqual(['r-2023-05-09-p01', 'r-2023-05-09-p02']);
    expect(library?.text).toContain('讲座');
    expect(oranges?.text).toContain('三万个');
    expect(library?.sources.map((s) => s.file)).toEqual(['r/2023-05-09-01.txt', 'r/2023-05-09-02.txt']);
    expect(pages[1]?.articleIds).toEqual(['r-2023-05-09-p01-a01', 'r-2023-05-09-p01-a02', 'r-2023-05-09-p02-a01']);
  });

  it('keep every word’s place in its page file, captions last', () => {
    for (const article of articles) {
      expect(article.text).toBe(article.paragraphs.map((p) => p.text).join('\n'));
      const at = article.text.length - 2;
      const [source] = locate(article, [at, at + 2]);
      const [start, end] = source?.spans[0] ?? [0, 0];
      const text = source?.file.endsWith('01.txt') ? FRONT : SECOND;
      expect(text.slice(start, end)).toBe(article.text.slice(at));
    }
    expect(library?.paragraphs.at(-1)?.role).toBe('caption');
  });

  it('have a gap where they leave the page when the other page is not there', () => {
    const [alone] = archive({ 'r/2023-05-09-01.txt': FRONT }).articles;
    expect(alone?.gaps).toEqual([alone?.text.length]);
    expect(alone?.pageIds).toHaveLength(1);
  });

  it('make one sentence of what the page’s end cuts', () => {
    const cut = library?.paragraphs.find((p) => p.text.includes('排起了长'));
    expect(cut?.text).toContain('排起了长队。图书馆分馆还办讲座');
    expect(cut?.segments.map((s) => s.file)).toEqual(['r/2023-05-09-01.txt', 'r/2023-05-09-02.txt']);
  });

  it('run over three pages, and the headline printed again is said once', () => {
    const three = archive({
      'r/2023-05-09-01.txt': '## 分馆开门\n\n江边日报讯(记者 赵一) 河西新区的图书馆分馆5月8日开放,排起了长(下转A02版)',
      'r/2023-05-09-A02.txt': `## 老桥加固\n\n江边日报讯(记者 孙四) 老城石桥的加固工程5月7日完工。\n\n## 分馆开门\n\n（上接01版）队。${LIBRARY}(下转第三版)`,
      'r/2023-05-09-03.txt': '**上接A02版《分馆开门》**\n\n讲座每周六上午开讲,凭证入场。',
    });
    const [whole] = three.articles;
    expect(three.articles.map((a) => a.headline)).toEqual(['分馆开门', '老桥加固']);
    expect(whole?.pageIds).toEqual(['r-2023-05-09-p01', 'r-2023-05-09-pa02', 'r-2023-05-09-p03']);
    expect(whole?.text.match(/分馆开门/gu)).toHaveLength(1);
    expect(whole?.text).toContain('凭证入场');
    expect(whole?.gaps).toEqual([]);
  });

  it('are paired by the headline or the mark that their jump lines name', () => {
    const swapped = archive({
      'r/2023-05-09-01.txt': FRONT.replace('长(下转02版)', '长(下转02版①)').replace(
        '三趟(下转02版)',
        '三趟(下转02版②)',
      ),
      'r/2023-05-09-02.txt': '（上接01版②）纸箱不够用。\n\n（上接01版①）队,讲座也办了起来。',
    });
    expect(swapped.articles.map((a) => /讲座|纸箱/u.exec(a.text)?.[0])).toEqual(['讲座', '纸箱']);
    const named = archive({
      'r/2023-05-09-01.txt': FRONT,
      'r/2023-05-09-02.txt': '（上接01版《脐橙北上》）纸箱不够用。\n\n（上接01版《分馆开门》）队,讲座也办了起来。',
    });
    expect(named.articles.map((a) => /讲座|纸箱/u.exec(a.text)?.[0])).toEqual(['讲座', '纸箱']);
  });

  it('are joined when only one page shows the jump, if the words leave no doubt', () => {
    const lost = archive({
      'r/2023-05-09-01.txt':
        '## 分馆开门\n\n江边日报讯(记者 赵一) 河西新区的图书馆分馆由馆长周五六带着六名馆员筹建,他们从旧馆搬来六万册书,借还机前排起了长',
      'r/2023-05-09-02.txt': `（上接01版）队。${LIBRARY}馆长周五六说,河西新区的馆员还会再招。`,
    });
    expect(lost.articles).toHaveLength(1);
    const other = archive({
      'r/2023-05-09-01.txt': '## 分馆开门\n\n江边日报讯(记者 赵一) 河西新区的图书馆分馆5月8日开放,借还机前排起了长',
      'r/2023-05-09-02.txt': '（上接01版）,三辆冷链车连夜出发。',
    });
    expect(other.articles).toHaveLength(2);
  });

  it('are not joined across issues', () => {
    const apart = archive({ 'r/2023-05-09-01.txt': FRONT, 'r/2023-05-10-02.txt': SECOND });
    expect(apart.articles.every((a) => a.pageIds.length === 1)).toBe(true);
  });
});

describe('what is printed of a reading', () => {
  const reading: PageReading = readText(FRONT, 'r/2023-05-09-01.txt');

  it('inspection gives fields and spans, unknown facts as null', () => {
    expect(inspection(reading)).toMatchObject({
      file: 'r/2023-05-09-01.txt',
      issue: { paper: '江边日报', date: '2023-05-09', page: '01' },
      articles: [{ headline: '分馆开门', kicker: '', subheadline: '', section: '' }, { headline: '脐橙北上' }],
    });
    expect(inspection(readText('分馆开门迎客。')).issue).toEqual({ paper: null, date: null, page: null });
  });
});
