import fs from 'node:fs';
import path from 'node:path';

/** A question asked within a conversation about the sample archive. */
export interface FollowUp {
  /** What makes it a follow-up; `alone` stands alone, whatever went before. */
  readonly kind: 'person' | 'thing' | 'event' | 'member' | 'ellipsis' | 'correction' | 'alone';
  /** Questions asked before it, each with an answer as a person would give it. */
  readonly before: readonly (readonly [question: string, answer: string])[];
  readonly question: string;
  /** What its answer must hold: of each group one spelling. */
  readonly holds: readonly (readonly string[])[];
  /** Words of the passage that answers. */
  readonly gold: string;
}

const FILE = path.resolve(import.meta.dirname, '../quality/follow-up-questions.jsonl');

/** Our own follow-ups. */
export function followUpSet(): FollowUp[] {
  const rows = fs.readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
  return rows.map((row) => JSON.parse(row) as FollowUp);
}
