/** A question's candidates, as the reranker saw them. */
export interface Lesson {
  /** Name of the question set. */
  readonly set: string;
  readonly id: string;
  readonly type: string;
  /** By candidate: what is ranked, a passage or the article it is of. */
  readonly units: readonly string[];
  /** By candidate: whether it is, or is of, a unit that answers. */
  readonly isRight: readonly boolean[];
  /** By candidate: whether it is right and holds the answer's words, where they are known and any right one holds them. */
  readonly isTaught: readonly boolean[];
  /** A row a candidate, a column a feature. */
  readonly rows: Float32Array;
}

/** From 1, several candidates of one unit counted once; infinite when none of the first ten answers. */
export function rankOfRight({ units, isRight, rows }: Lesson, weights: Float64Array): number {
  const columns = weights.length;
  const scored = units.map((unit, i) => {
    let score = 0;
    for (let c = 0; c < columns; c++) score += (weights[c] as number) * (rows[i * columns + c] as number);
    return { unit, score, isRight: isRight[i] as boolean };
  });
  const ranked = scored.toSorted((a, b) => b.score - a.score);
  const met = new Set<string>();
  for (const { unit, isRight: right } of ranked) {
    met.add(unit);
    if (met.size > 10) break;
    if (right) return met.size;
  }
  return Infinity;
}
