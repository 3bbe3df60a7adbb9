import type { AnswerModel } from '../types/ports/answer-model.ts';
import type { ParsedQuery } from '../types/query.ts';
import type { AnsweringParts } from './focus-terms.ts';
import { isOtherAmount } from './doubted-amount.ts';
import { listArticles } from './list-articles.ts';
import { newestFirst } from './newest-first.ts';
import { planAnswer } from './plan-answer.ts';
import type { AnswerPlan } from './plan-answer.ts';
import { quoteOf } from './quote-of.ts';
import { cited, closingOf, writeQuotes } from './write-quotes.ts';

/** Answers by quoting: picks the sentences or cells that answer and writes them word for word, each with its mark. */
export function createExtractiveAnswerModel(parts: AnsweringParts): AnswerModel {
  return {
    mode: 'extractive',
    model: 'extractive',
    async *write({ query, evidence }, signal) {
      const sentences = query.listing ? listArticles(evidence) : write(planAnswer(query, evidence, parts), query);
      for (const sentence of sentences) {
        if (signal.aborted) return;
        yield sentence;
      }
    },
  };
}

/** Opens an answer whose report gives another amount than the question supposed. */
const SAYS_OTHERWISE = '报道的说法不同：';

function write(plan: AnswerPlan, query: ParsedQuery): string[] {
  switch (plan.type) {
    case 'issue':
      return [plan.sentence];
    case 'table': {
      const { evidence, clauses } = plan.table;
      return [cited(`${clauses.join('，')}${closingOf(evidence.issue)}表格`, evidence)];
    }
    case 'sentences': {
      const [first = '', ...others] = writeQuotes(newestFirst(query, plan.chosen, plan.more).map(quoteOf));
      return [
        ...(plan.difference ? [cited(plan.difference.sentence, ...plan.difference.evidence)] : []),
        isOtherAmount(query.folded, plan.chosen) ? SAYS_OTHERWISE + first : first,
        ...others,
      ];
    }
  }
}
