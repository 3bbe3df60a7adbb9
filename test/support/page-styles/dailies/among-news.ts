import { draft, times, type Desk, type Draft, type Item } from './draft.ts';
import { signingOf } from './leads.ts';
import { report, type Look } from './report.ts';

/** Notices with so many reports above, between and below them. */
export function amongNews(desk: Desk, notes: readonly Item[], count: number): Item[] {
  const look: Look = {
    signing: signingOf(desk, { leads: ['news', 'paper', 'relay'], signatures: ['own'], shares: [65, 10, 0, 0] }, 25),
    kicker: 15,
    deck: 15,
    subheads: 20,
  };
  const items = times(count, () => report(desk, look, desk.chance.between(150, 700)));
  for (const note of notes) items.splice(desk.chance.between(0, items.length), 0, note);
  return items;
}

/** The office of a notice and the day, on two lines or one. */
export function signed({ chance, say }: Desk, office: string): Draft[] {
  const day = say('{年}年{月}月{日}日');
  if (chance.percent(15)) return [draft('signature', `${say(office)}　${day}`)];
  return [draft('signature', say(office)), draft('signature', day, chance.percent(60) ? true : undefined)];
}
