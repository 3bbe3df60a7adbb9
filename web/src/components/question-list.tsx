import { tidyFilters } from '../lib/filters.ts';
import { askLimits } from '../state/ask-limits.ts';
import { ask } from '../state/chat.ts';

/** Questions that are asked with one press. */
export function QuestionList({
  questions,
  label,
}: {
  readonly questions: readonly string[];
  /** Id of the heading that names the list. */
  readonly label: string;
}) {
  return (
    <ul class="examples" lang="zh-CN" aria-labelledby={label}>
      {questions.map((question) => (
        <li key={question}>
          <button
            type="button"
            class="example"
            onClick={() => void ask({ question, filters: tidyFilters(askLimits.value) })}
          >
            {question}
          </button>
        </li>
      ))}
    </ul>
  );
}
