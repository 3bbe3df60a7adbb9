import { bestPath } from '../../src/ingest/best-path.ts';
import { linePoints, stepPoints, type LabelModel } from '../../src/ingest/label-model.ts';
import { isAside, opensArticle, STATES, type LineState } from '../../src/ingest/line-states.ts';
import type { LabelledLine } from './labelled-page.ts';

/** How far a model's reading agrees with what is known of pages: openings of articles, states of lines, pages without a wrong opening. */
export function agreement(pages: readonly (readonly LabelledLine[])[], model: LabelModel): string {
  let [right, extra, missed, agreeing, told, whole] = [0, 0, 0, 0, 0, 0];
  for (const page of pages) {
    const { states } = bestPath(page.length, model.first, (n) => ({
      own: linePoints(model, (page[n] as LabelledLine).features),
      steps: stepPoints(model, (page[n] as LabelledLine).line.cues),
    }));
    let before: LineState | undefined;
    let wrong = 0;
    page.forEach(({ allowed, opens }, n) => {
      const s = states[n] as number;
      const state = STATES[s] as LineState;
      if (allowed) {
        told++;
        agreeing += allowed[s] as number;
      }
      const isOpening = !isAside(state) && opensArticle(state, before);
      if (!isAside(state)) before = state;
      if (opens === undefined) return;
      if (opens && isOpening) right++;
      else if (isOpening) extra++;
      else if (opens) missed++;
      if (opens !== isOpening) wrong++;
    });
    if (wrong === 0) whole++;
  }
  return (
    `openings P ${percent(right, right + extra)} R ${percent(right, right + missed)}, ` +
    `states ${percent(agreeing, told)}, pages ${percent(whole, pages.length)}`
  );
}

function percent(part: number, whole: number): string {
  return ((100 * part) / Math.max(1, whole)).toFixed(1);
}
