import { describe, expect, it } from 'vitest';
import { MemoryPassageStore } from '../../src/indexing/memory-passage-store.ts';
import { textMark, type WithdrawalLine } from '../../src/indexing/withdrawal-list.ts';
import { withhold } from '../../src/indexing/withhold.ts';
import { WithheldStore } from '../../src/indexing/withheld-store.ts';
import type { Article } from '../../src/types/article.ts';
import type { Snapshot } from '../../src/types/snapshot.ts';
import { passageStoreContract } from '../contract/passage-store-contract.ts';
import { MADE_ARTICLES, madeSnapshot } from '../support/made-archive.ts';

passageStoreContract('WithheldStore', (parts) => new WithheldStore(new MemoryPassageStore(parts), new Map()));

const { snapshot, embedder } = await madeSnapshot();
const [library, harbour] = MADE_ARTICLES as readonly [Article, Article];

const few = (ordinal: number): boolean => ordinal < 4;
const line = (target: string, more: Partial<WithdrawalLine> = {}): WithdrawalLine => ({
  target,
  date: null,
  mark: null,
  reason: '',
  ...more,
});

function hidden({ store }: Snapshot): string[] {
  return MADE_ARTICLES.map(({ id }) => id).filter((id) => store.withdrawal(id));
}

describe('withhold', () => {
  it('leaves a snapshot as it is when nothing of it was withdrawn', () => {
    const unmatched = [line('elsewhere-p01-a01')];
    expect(withhold(snapshot, unmatched)).toEqual({ snapshot, articles: 0, unmatched });
    expect(withhold(snapshot, unmatched).snapshot).toBe(snapshot);
  });

  it('lets nothing find or show what was withdrawn, and everything else as before', async () => {
    const { snapshot: shown, articles } = withhold(snapshot, [line(harbour.id, { date: '2024-06-01' })]);
    expect(articles).toBe(1);
    const own = snapshot.store.passagesOf(harbour.id).map(({ ordinal }) => ordinal);
    const others = (ordinal: number): boolean => !own.includes(ordinal);
    const everything = snapshot.store.passages.length;
    const terms = ['码头', '停水', '图书馆', '工程'].map((term) => ({ term, weight: 1 }));
    expect(shown.lexical.search(terms, everything)).toEqual(snapshot.lexical.search(terms, everything, others));
    expect(shown.lexical.holdersOfAll(['码头'])).toEqual([]);
    const vector = await embedder.embedQuery('老码头改造工程');
    expect(shown.vectors.search(vector, everything)).toEqual(snapshot.vectors.search(vector, everything, others));
    expect(shown.vectors.search(vector, everything, few)).toEqual(
      snapshot.vectors.search(vector, everything, (ordinal) => others(ordinal) && few(ordinal)),
    );
    expect(JSON.stringify(shown.store.passages)).not.toContain('码头');
    expect(shown.store.passages.filter(({ ordinal }) => others(ordinal))).toEqual(
      snapshot.store.passages.filter(({ ordinal }) => others(ordinal)),
    );
    expect([shown.store.article(harbour.id), shown.store.passagesOf(harbour.id)]).toEqual([undefined, []]);
    expect(shown.store.passage(`${harbour.id}-s01`)).toBeUndefined();
    expect(shown.store.withdrawal(harbour.id)).toEqual({ articleId: harbour.id, date: '2024-06-01', reason: '' });
    expect([shown.store.article(library.id), shown.store.withdrawal(library.id)]).toEqual([library, undefined]);
  });

  it('blanks an article out of its page, its repeats as well, and moves nothing', () => {
    const text = '图书馆延长开放\n老码头改造工程启动\n本报讯 码头动工。\n今日导读 老码头改造工程启动\n';
    const spanOf = (words: string, from = 0): [number, number] => [
      text.indexOf(words, from),
      text.indexOf(words, from) + words.length,
    ];
    const article = {
      ...harbour,
      text: '老码头改造工程启动\n本报讯 码头动工。',
      sources: [{ file: 'page.txt', spans: [spanOf('老码头改造工程启动\n本报讯 码头动工。')] }],
    };
    const page = {
      ...(snapshot.store.page('made-2024-05-06-p01') as NonNullable<ReturnType<Snapshot['store']['page']>>),
      file: 'page.txt',
      articleIds: [article.id],
      furniture: [spanOf('今日导读'), spanOf('老码头改造工程启动', 30)],
    };
    const pageTexts = new Map([[page.id, text]]);
    const store = new MemoryPassageStore({ issues: [], pages: [page], articles: [article], passages: [], pageTexts });
    const shown = new WithheldStore(store, new Map([[article.id, line(article.id)]])).pageText(page.id) ?? '';
    expect(shown).toHaveLength(text.length);
    expect(shown.replaceAll('\u3000', '')).toBe('图书馆延长开放\n\n\n今日导读 \n');
  });

  it('takes a page file for all its articles', () => {
    const file = snapshot.store.page(library.pageIds[0] ?? '')?.file ?? '';
    expect(hidden(withhold(snapshot, [line(file)]).snapshot)).toEqual([library.id, harbour.id]);
  });

  it('knows an article again by its words when ids were counted anew', () => {
    // what was the second article is the first now, and what was the first is the second
    const moved = { target: library.id, mark: textMark(harbour) };
    expect(hidden(withhold(snapshot, [line(moved.target, moved)]).snapshot)).toEqual([harbour.id]);
    const unknown = '0'.repeat(16);
    expect(hidden(withhold(snapshot, [line(library.id, { mark: unknown })]).snapshot)).toEqual([library.id]);
    expect(withhold(snapshot, [line('gone-p01-a01', { mark: unknown })]).unmatched).toHaveLength(1);
  });
});
