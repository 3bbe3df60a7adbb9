import type { PassageStore } from '../types/ports/passage-store.ts';
import { textMark, type WithdrawalLine } from './withdrawal-list.ts';

/** What a list withdraws of an archive. */
export interface WithheldArticles {
  /** The line that withdraws it, by article id. */
  readonly withheld: ReadonlyMap<string, WithdrawalLine>;
  /** Lines that name nothing in the archive. */
  readonly unmatched: readonly WithdrawalLine[];
}

/**
 * The articles that a list names. A line with the mark of a text means the articles of that text, wherever they stand by now;
 * only where none has it, the article of the line's id, whose text was read otherwise then.
 */
export function withheldArticles(store: PassageStore, lines: readonly WithdrawalLine[]): WithheldArticles {
  const archive = lookedUpLate(store);
  const withheld = new Map<string, WithdrawalLine>();
  const unmatched: WithdrawalLine[] = [];
  for (const line of lines) {
    const ids = idsOf(line, store, archive);
    if (ids.length === 0) unmatched.push(line);
    for (const id of ids) if (!withheld.has(id)) withheld.set(id, line);
  }
  return { withheld, unmatched };
}

/** Walks through a whole archive, which hardly any list needs; each is made once. */
interface Archive {
  idsByMark(): ReadonlyMap<string, readonly string[]>;
  idsByFile(): ReadonlyMap<string, readonly string[]>;
}

function idsOf({ target, mark }: WithdrawalLine, store: PassageStore, archive: Archive): readonly string[] {
  const article = store.article(target);
  if (article && (mark === null || textMark(article) === mark)) return [target];
  const same = mark === null ? undefined : archive.idsByMark().get(mark);
  return same ?? (article ? [target] : (archive.idsByFile().get(target) ?? []));
}

function lookedUpLate(store: PassageStore): Archive {
  let byMark: ReadonlyMap<string, readonly string[]> | undefined;
  let byFile: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    idsByMark: () => (byMark ??= grouped(marks(store))),
    idsByFile: () => (byFile ??= grouped(files(store))),
  };
}

function* marks(store: PassageStore): Generator<readonly [string, string]> {
  for (const id of new Set(store.passages.map(({ articleId }) => articleId))) {
    const article = store.article(id);
    if (article) yield [textMark(article), id];
  }
}

/** A page of a file that holds several stands under its own name and under that of the file. */
function* files(store: PassageStore): Generator<readonly [string, string]> {
  for (const { pageIds } of store.issues) {
    for (const page of pageIds.flatMap((id) => store.page(id) ?? [])) {
      for (const id of page.articleIds) {
        yield [page.file, id];
        if (page.file.includes('#')) yield [page.file.slice(0, page.file.lastIndexOf('#')), id];
      }
    }
  }
}

function grouped(pairs: Iterable<readonly [string, string]>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
