import fs from 'node:fs';
import path from 'node:path';
import type { QuestionSet } from '../support/question-set.ts';

/** The questions that all phases ask, in a file of the phases' folder. */
export function askedOf(folder: string): { read(): QuestionSet; write(set: QuestionSet): void } {
  const file = path.join(folder, 'questions.json');
  return {
    read: () => {
      const set = JSON.parse(fs.readFileSync(file, 'utf8')) as Omit<QuestionSet, 'questions'> & {
        readonly questions: readonly { id: string; text: string; type: string; groups: string[][] }[];
      };
      const questions = set.questions.map((q) => ({ ...q, groups: q.groups.map((group) => new Set(group)) }));
      return { ...set, questions };
    },
    write: (set) => {
      const questions = set.questions.map((q) => ({ ...q, groups: q.groups.map((group) => [...group]) }));
      fs.writeFileSync(file, JSON.stringify({ ...set, questions }));
    },
  };
}
