import type { Basis } from '../../types/issue.ts';
import type { BoundaryExplanation } from '../../ingest/explain-boundaries.ts';

/** What a fact rests on, in Chinese. */
export const BASIS_NAMES: Readonly<Record<Basis, string>> = {
  correction: '据更正',
  'front-matter': '据文件头',
  sidecar: '据 issue.json',
  'file-name': '据文件名',
  printed: '报上印有',
  inferred: '推断',
  unknown: '',
};

/** What decided that an article begins, in Chinese. */
export const CAUSE_NAMES: Readonly<Record<BoundaryExplanation['cause'], string>> = {
  'page-begins': '本版由此开始',
  points: '据各行证据',
  'jump-line': '上有“上接”',
  correction: '据更正',
  given: '文件所给',
};
