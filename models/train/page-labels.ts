import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { composePage, type SourceArticle } from '../../test/support/compose-page.ts';
import { ownArticles } from '../../test/support/compose-page-articles.ts';
import { chanceOf } from '../../test/support/compose-page-random.ts';
import { realArticles } from '../../test/support/compose-page-real.ts';
import { allStyles } from '../../test/support/page-styles/all-styles.ts';
import { printStyle } from '../../test/support/page-styles/style.ts';
import { agreement } from './agreement.ts';
import { goldPages } from './known-gold.ts';
import { knownComposed, knownStyled } from './known-pages.ts';
import type { LabelledLine } from './labelled-page.ts';
import { Perceptron } from './perceptron.ts';
import { toWeights } from './to-weights.ts';

/**
 * Learns what each feature of a line says about what the line is, from composed pages, and writes the weights.
 * Articles printed before {@link LAST_LEARNED} are learned from, later ones only measured.
 */
const { values } = parseArgs({
  options: {
    composed: { type: 'string', default: '1000' },
    styled: { type: 'string', default: '30' }, // pages of each style
    epochs: { type: 'string', default: '6' },
    'without-style': { type: 'string', default: '' }, // measured instead of learned from
    out: { type: 'string', default: 'models/page-labels/weights.json' },
  },
});

const LAST_LEARNED = '2026-05-01';
const RATE = 0.05;
/** The few real pages are learned from so often in each epoch. */
const GOLD_TIMES = 10;
/** Cues of a line that change what the step to it is worth. */
const STEP_CUES =
  'lead,byline,bare-name,marked,tiny,short,long,ends-sentence,same-unit,completes-heading,deeper-than-before,less-marked-than-before,credit-end,after-signed,after-gap,topic-changes,topic-stays,after-open-text,notice-title,byline-near,indented,in-verse'.split(
    ',',
  );

const days = [...(realArticles() ?? []), ownArticles];
const learned = days.filter(([first]) => (first?.date ?? '') < LAST_LEARNED);
const measured = days.filter(([first]) => (first?.date ?? '') >= LAST_LEARNED);

const started = Date.now();
const say = (text: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0)} s  ${text}`);
const gold = goldPages();
const lessons = [
  ...composed(learned, 1, Number(values.composed)),
  ...styled(learned, 1, Number(values.styled), false),
  ...Array.from({ length: GOLD_TIMES }, () => gold).flat(),
];
const unseen = {
  gold,
  composed: composed(measured, 50_000, 200),
  styled: styled(measured, 50_000, 5, false),
  'other style': styled(measured, 50_000, 30, true),
};
say(`${lessons.length} pages to learn from, ${allStyles.length} styles`);

const perceptron = new Perceptron(STEP_CUES);
for (let epoch = 0; epoch < Number(values.epochs); epoch++) {
  const results = shuffled(lessons, epoch).map((page) => perceptron.learn(page, RATE / (1 + epoch / 3)));
  const model = perceptron.average();
  say(
    `epoch ${epoch + 1}: ${results.filter(Boolean).length} misread, ${results.filter((r) => r === undefined).length} impossible`,
  );
  for (const [name, pages] of Object.entries(unseen))
    if (pages.length > 0) say(`  ${name}: ${agreement(pages, model)}`);
}
writeFileSync(values.out, `${JSON.stringify(toWeights(perceptron.average()), null, 1)}\n`);
say(`wrote ${values.out}`);

function composed(from: readonly (readonly SourceArticle[])[], seed: number, count: number): LabelledLine[][] {
  return Array.from({ length: count }, (_, n) => {
    const chance = chanceOf(seed + n);
    return knownComposed(composePage(chance.some(chance.pick(from), chance.between(3, 7)), seed + n));
  });
}

function styled(
  from: readonly (readonly SourceArticle[])[],
  seed: number,
  count: number,
  others: boolean,
): LabelledLine[][] {
  return allStyles
    .filter(({ name }) => (name === values['without-style']) === others)
    .flatMap((style) => Array.from({ length: count }, (_, n) => knownStyled(printStyle(style, from, seed + n))));
}

function shuffled<T>(items: readonly T[], seed = 0): T[] {
  const chance = chanceOf(seed);
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = chance.between(0, i);
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}
