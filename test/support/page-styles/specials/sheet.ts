import type { SourceArticle } from '../../compose-page.ts';
import { chanceOf, type Chance } from '../../compose-page-random.ts';
import type { PageStyle, StyleSource } from '../style.ts';
import { broken, inPlace, type Placed } from './columns.ts';
import { habitOf, type Habit } from './habit.ts';
import type { Item } from './line.ts';
import { typeset } from './typeset.ts';
import { say, sayAll } from './words.ts';

/** All that one page is made with. */
export interface Desk {
  readonly source: StyleSource;
  readonly chance: Chance;
  readonly habit: Habit;
  say(template: string): string;
  sayAll(templates: readonly string[], low: number, high: number): string[];
  /** The same desk for one article: its templates keep to one place, one person, one thing. */
  scene(): Desk;
  /** A further article, one of the wanted kind when the first few drawn hold one. */
  article(longest: number, kind?: (article: SourceArticle) => boolean): SourceArticle;
}

/** A style whose pages are lists of articles, set and read by the habits of chance. */
export function specialPage(
  name: string,
  items: (desk: Desk) => readonly Item[],
  fixed: (chance: Chance) => Partial<Habit> = () => ({}),
): PageStyle {
  return {
    name,
    compose: (source, chance) => {
      const habit = habitOf(chance, fixed(chance));
      const desk = deskOf(source, chance, habit);
      // what happens to the page must not follow from what was written on it
      const fate = chanceOf(chance.between(0, 999_999_999));
      const placed = inPlace(fate, broken(fate, numbered(items(desk)), habit), habit);
      return placed.map((line, n) => typeset(fate, line, placed[n - 1], habit));
    },
  };
}

function deskOf(source: StyleSource, chance: Chance, habit: Habit, cast?: Map<string, string>): Desk {
  return {
    source,
    chance,
    habit,
    say: (template) => say(chance, template, cast),
    sayAll: (templates, low, high) => sayAll(chance, templates, low, high, cast),
    scene: () => deskOf(source, chance, habit, new Map()),
    article: (longest, kind) => {
      const article = drawn(source, longest, kind);
      // the name of a column behind the title, （今日谈）, is one paper's habit
      return chance.percent(75) ? { ...article, title: article.title.replace(/（[^）]{2,20}）$/u, '') } : article;
    },
  };
}

/** Letters of several people under one name, which are articles themselves. */
const GATHERED = /[省市县区] ?\S{1,4}$|^——编|^(?:本报记者|对话人)|^\p{Script=Han} ?\p{Script=Han}{1,2}$/mu;

function drawn(
  source: StyleSource,
  longest: number,
  kind: (article: SourceArticle) => boolean = () => true,
): SourceArticle {
  let article = source.article(longest);
  for (let n = 0; n < 25; n++) {
    if (kind(article) && !GATHERED.test(article.paragraphs.slice(1).join('\n'))) break;
    article = source.article(longest);
  }
  return article;
}

function numbered(items: readonly Item[]): Placed[] {
  let next = 0;
  return items.flatMap((item) => {
    const owner = item.some(({ role }) => role !== 'furniture') ? next++ : null;
    return item.map((line) => ({ ...line, owner: line.role === 'furniture' ? null : owner }));
  });
}
