import type { Basis, Known } from '../types/issue.ts';

/**
 * How likely a fact is right by what it rests on: a judgement. What is written down is taken for right, a little less so the
 * farther from the archivist's hand. Only the numbers of inferred dates are measured (`bench/identity.ts`); they stand in
 * `infer-date.ts`.
 */
export const CONFIDENCE = {
  correction: 1,
  'front-matter': 0.99,
  sidecar: 0.98,
  'file-name': 0.97,
  printed: 0.97,
  inferred: 0.9,
  unknown: 0,
  /** A printed date with nothing of a masthead beside it. */
  bareDate: 0.85,
  /** A printed date that is not on the printed day of the week. */
  misread: 0.6,
} as const satisfies Record<Basis, number> & Record<string, number>;

/** What is left of a statement's confidence when another source states something else; a correction is made against them. */
const CONTRADICTED = 0.8;

/** A source of a fact; without value it states nothing, and may say why in its evidence. */
export interface Source<T> {
  readonly value?: T | undefined;
  readonly basis: Basis;
  /** That of its basis when left out. */
  readonly confidence?: number | undefined;
  readonly evidence?: string | undefined;
}

/**
 * Takes the first source that states the fact; others that state something else lower its confidence and are named.
 * @param sources strongest first
 */
export function weigh<T extends string>(sources: readonly Source<T>[]): Known<T> {
  const [best, ...others] = sources.filter(({ value }) => value !== undefined);
  if (best?.value === undefined) {
    return { value: null, basis: 'unknown', confidence: 0, evidence: sources.at(-1)?.evidence ?? '' };
  }
  const against = others.filter(({ value, basis }) => value !== best.value && basis !== 'inferred');
  const isDoubted = against.length > 0 && best.basis !== 'correction';
  const said = against.map(({ value, basis }) => `${NAMES[basis]}却是${value}。`);
  return {
    value: best.value,
    basis: best.basis,
    confidence: (best.confidence ?? CONFIDENCE[best.basis]) * (isDoubted ? CONTRADICTED : 1),
    evidence: [best.evidence ?? '', ...said].join(''),
  };
}

const NAMES: Readonly<Record<Basis, string>> = {
  correction: '更正文件写的',
  'front-matter': '文件头写的',
  sidecar: 'issue.json写的',
  'file-name': '文件名里的',
  printed: '报上印的',
  inferred: '据内容推断的',
  unknown: '',
};
