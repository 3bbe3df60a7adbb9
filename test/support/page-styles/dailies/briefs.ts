import { draft, item, type Desk, type Item } from './draft.ts';
import { madeNews } from './made-news.ts';
import { intoTwoLines, titleAndColumn, withoutDateline } from './text-parts.ts';

const BULLETS = ['■', '▲', '●', '◆', '★', '◎', '□', '※', '·', '△', '◇', '• ', '- ', '* ', '▶', '¤'];

/** How the briefs of one column look. */
export type BriefForm = 'title' | 'bullet' | 'number' | 'bold' | 'bare' | 'colon';

/** So many briefs of one form, each an article; the name of the column belongs to the first. */
export function briefs(desk: Desk, name: string, count: number, form?: BriefForm, made = 50): Item[] {
  const { chance, say, source } = desk;
  const kind = form ?? chance.pick<BriefForm>(['title', 'title', 'bullet', 'number', 'bold', 'bare', 'colon']);
  const bullet = chance.pick(BULLETS);
  const number = chance.pick([
    (n: number) => `${n}.`,
    (n: number) => `${n}、`,
    (n: number) => `${n}. `,
    (n: number) => `【${n}】`,
    (n: number) => `${'①②③④⑤⑥⑦⑧⑨⑩⑪⑫'[n - 1] ?? n}`,
  ]);
  const signs = chance.percent(30);
  return Array.from({ length: count }, (_, n) => {
    const news = chance.percent(made) ? madeNews(desk) : sourced(desk);
    const text = news.text + (signs && chance.percent(60) ? say('（[|记者 ]{名}[| {名}]）') : '');
    const head = n === 0 && name !== '' && [draft('section', name)];
    if (kind === 'bullet' || kind === 'number')
      return item(head, [draft('body', (kind === 'bullet' ? bullet : number(n + 1)) + text)]);
    if (kind === 'bold')
      return item(head, [
        draft('headline', `${bullet}${news.title}`),
        draft('body', text, chance.percent(50) ? true : undefined),
      ]);
    if (kind === 'colon') return item(head, [draft('headline', `【${news.title}】`), draft('body', text)]);
    if (kind === 'bare') return item(head, [draft('body', text)]);
    const lines = chance.percent(10) ? intoTwoLines(news.title) : [news.title];
    return item(
      head,
      lines.map((l) => draft('headline', l)),
      [draft('body', text)],
    );
  });

  function sourced({ chance }: Desk): { readonly title: string; readonly text: string } {
    const article = source.article(chance.between(90, 220));
    return { title: titleAndColumn(article.title)[0], text: withoutDateline(article.paragraphs[0] ?? '') };
  }
}
