import { examples } from '../state/archive.ts';
import { QuestionList } from './question-list.tsx';

/** What stands where the conversation will be: one sentence on how it works, and questions to begin with. */
export function EmptyState() {
  return (
    <section class="empty">
      <p class="empty-lead">向报库提问。</p>
      <p class="empty-how">每句回答都注明出处，点编号即可翻到原报道；报库里没有的，会照实说没有。</p>
      {examples.value.length > 0 && (
        <>
          <h2 class="small-heading" id="examples">
            可以这样问
          </h2>
          <QuestionList questions={examples.value} label="examples" />
        </>
      )}
    </section>
  );
}
