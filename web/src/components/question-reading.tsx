import { readingChips } from '../lib/reading-chips.ts';
import { limits } from '../messages/limits.ts';
import { revise } from '../state/chat.ts';
import type { Asked, Exchange } from '../lib/conversation.ts';
import { Chip } from './chip.tsx';

interface Props {
  readonly exchange: Exchange;
  /** Opens the question for changes, beginning with what is given. */
  readonly onEdit: (asked: Asked) => void;
}

/** What limits a question and how it was understood, where that is not plain; each can be changed or left out. */
export function QuestionReading({ exchange, onEdit }: Props) {
  const { kinds, edit: edition, askWithout } = limits();
  const { chips, notes } = readingChips(exchange);
  if (chips.length === 0 && notes.length === 0) return null;
  return (
    <div class="reading-notes">
      <div class="chips">
        {chips.map(({ kind, text, edit, without }, i) => (
          <Chip
            key={i}
            label={kinds[kind]}
            text={text}
            edition={edition}
            onEdit={() => onEdit(edit)}
            removal={askWithout}
            onRemove={without && (() => void revise(exchange.id, without))}
          />
        ))}
      </div>
      {notes.map((note) => (
        <p key={note} lang="zh-CN">
          {note}。
        </p>
      ))}
    </div>
  );
}
