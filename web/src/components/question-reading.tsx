import type { Exchange } from '../state/conversation.ts';

/** How a question was understood, where that is not plain. */
export function QuestionReading({ exchange: { question, reading } }: { readonly exchange: Exchange }) {
  if (!reading) return null;
  const { standaloneQuestion, notes } = reading;
  return (
    <div class="reading-notes" lang="zh-CN">
      {standaloneQuestion !== question && <p>按这个意思查找：{standaloneQuestion}</p>}
      {notes.map((note) => (
        <p key={note}>{note}。</p>
      ))}
    </div>
  );
}
