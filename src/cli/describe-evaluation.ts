import type { Change } from '../evaluation/compare-baseline.ts';
import { FIGURES } from '../evaluation/figures.ts';
import type { Summary } from '../evaluation/summarize.ts';

/** The figures as a table with their noise, then by type of question. */
export function describeEvaluation({ questions, figures, byType }: Summary): string {
  const rows = Object.entries(figures).map(([name, { value, low, high }]) => {
    const noise = low === undefined || high === undefined ? '' : `  (${shown(name, low)} to ${shown(name, high)})`;
    return `  ${titleOf(name).padEnd(20)}${shown(name, value).padStart(8)}${noise}`;
  });
  const types = Object.entries(byType).map(([type, own]) => {
    const cells = BY_TYPE.map((name) => (own[name] === undefined ? '–' : shown(name, own[name])).padStart(CELL));
    return `  ${type.padEnd(20)}${String(own['questions']).padStart(5)}${cells.join('')}`;
  });
  const head = `  ${'type'.padEnd(20)}${'n'.padStart(5)}${BY_TYPE.map((name) => titleOf(name).padStart(CELL)).join('')}`;
  return [`${questions} questions; in brackets the middle 95 % of draws`, ...rows, '', head, ...types, ''].join('\n');
}

/** Each figure beside the baseline's. */
export function describeChanges(changes: readonly Change[]): string {
  const rows = changes.map(({ figure, title, before, now, noise, hasFallen }) => {
    const change = `${shown(figure, before)} → ${shown(figure, now)}`;
    const range = `${signed(figure, noise.low)} to ${signed(figure, noise.high)}`;
    return `  ${title.padEnd(20)}${change.padEnd(20)}${range.padEnd(20)}${hasFallen ? 'fallen' : ''}`.trimEnd();
  });
  return ['against the baseline, with the noise of the difference', ...rows, ''].join('\n');
}

const BY_TYPE = ['answerAccuracy', 'recallAt5', 'citationPrecision', 'citationRecall', 'overRefusal', 'refusalRecall'];
const CELL = 20;

function titleOf(name: string): string {
  return FIGURES[name]?.title ?? name;
}

function shown(name: string, value: number): string {
  return /Ms$|Chars$/u.test(name) ? String(Math.round(value)) : `${(100 * value).toFixed(1)} %`;
}

function signed(name: string, value: number): string {
  return `${value < 0 ? '−' : '+'}${shown(name, Math.abs(value))}`;
}
