import { chat } from '../messages/chat.ts';
import { examples } from '../state/archive.ts';
import { QuestionList } from './question-list.tsx';

/** What stands where the conversation will be: one sentence on how it works, and questions to begin with. */
export function EmptyState() {
  const { lead, how, examples: heading } = chat();
  return (
    <section class="empty">
      <p class="empty-lead">{lead}</p>
      <p class="empty-how">{how}</p>
      {examples.value.length > 0 && (
        <>
          <h2 class="small-heading" id="examples">
            {heading}
          </h2>
          <QuestionList questions={examples.value} label="examples" />
        </>
      )}
    </section>
  );
}
