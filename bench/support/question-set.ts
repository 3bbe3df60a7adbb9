/** A question and what answers it. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly type: string;
  /** Ids that answer it; a question that needs several texts together has a group for each. */
  readonly groups: readonly ReadonlySet<string>[];
  /** Words of the answer, any of which tell the passage that gives it; left out where they are not known. */
  readonly answers?: readonly string[];
}

/** Questions over one archive. */
export interface QuestionSet {
  readonly name: string;
  /** What the ids in `groups` name, and what is ranked. */
  readonly unit: 'article' | 'passage';
  readonly questions: readonly Question[];
}

/** Figures from 0 to 1; a question counts as found when any id of any group is. */
export interface Figures {
  readonly questions: number;
  readonly r1: number;
  readonly r5: number;
  readonly mrr10: number;
  /** Questions of which every group is found among the first ten. */
  readonly all10: number;
}

/**
 * @param rankings ids, best first, one list a question of the set
 * @throws Error when there is not one ranking a question
 */
export function figuresOf(questions: readonly Question[], rankings: readonly (readonly string[])[]): Figures {
  if (rankings.length !== questions.length)
    throw new Error(`${rankings.length} rankings, ${questions.length} questions`);
  const ranks = questions.map(({ groups }, i) => groups.map((group) => rankOf(group, rankings[i] ?? [])));
  const first = ranks.map((ofQuestion) => Math.min(...ofQuestion));
  return {
    questions: questions.length,
    r1: mean(first.map((rank) => Number(rank <= 1))),
    r5: mean(first.map((rank) => Number(rank <= 5))),
    mrr10: mean(first.map((rank) => (rank <= 10 ? 1 / rank : 0))),
    all10: mean(ranks.map((ofQuestion) => Number(ofQuestion.every((rank) => rank <= 10)))),
  };
}

/** From 1; infinite when no id of the group is there. */
function rankOf(group: ReadonlySet<string>, ranking: readonly string[]): number {
  const at = ranking.findIndex((id) => group.has(id));
  return at < 0 ? Infinity : at + 1;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
