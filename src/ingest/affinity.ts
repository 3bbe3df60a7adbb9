/** Runs of Han characters of these lengths are compared: names have three, words two, set phrases four. */
const LENGTHS = [2, 3, 4] as const;

/** The character runs of a text, each once. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const [run] of text.matchAll(/[\p{Script=Han}\d]{2,}/gu)) {
    for (const n of LENGTHS) {
      for (let i = 0; i + n <= run.length; i++) grams.add(run.slice(i, i + n));
    }
  }
  return grams;
}

/**
 * Compares pieces of text with several articles: how much a piece has in common with each that it has in common with
 * no other. Longer shared runs count more, those found in two articles a third, those in more nothing.
 * @param articles the runs of each article, see {@link gramsOf}
 * @returns a function from a text to one figure of 0 or more for each article; a person's name that one article alone
 * has gives about 4
 */
export function affinityTo(articles: readonly ReadonlySet<string>[]): (text: string) => number[] {
  const holders = new Map<string, number[]>();
  articles.forEach((grams, a) => {
    for (const gram of grams) {
      const known = holders.get(gram);
      if (known) known.push(a);
      else holders.set(gram, [a]);
    }
  });
  const mean = articles.reduce((sum, grams) => sum + grams.size, 0) / Math.max(1, articles.length);
  // a long article shares more by chance
  const scale = articles.map((grams) => 1 / (0.5 + (0.5 * grams.size) / Math.max(1, mean)));
  return (text) => {
    const sums = articles.map(() => 0);
    for (const gram of gramsOf(text)) {
      const having = holders.get(gram) ?? [];
      if (having.length > 2 || /^\d+$/u.test(gram)) continue;
      for (const a of having)
        sums[a] = (sums[a] ?? 0) + ((gram.length - 1) / (having.length === 1 ? 1 : 3)) * (scale[a] ?? 1);
    }
    return sums;
  };
}
