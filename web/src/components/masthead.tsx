import { dateRange } from '../lib/dates.ts';
import { errorSentence } from '../lib/api-error.ts';
import { archiveStatus } from '../state/archive.ts';
import { conversation, startAnew } from '../state/chat.ts';
import { closePanel, goToChat, place } from '../state/place.ts';

/** The page's name, what the archive holds, and the way to a new conversation or back to the chat. */
export function Masthead() {
  const isChat = place.value.type === 'chat';
  return (
    <header class="masthead">
      <h1 class="masthead-name">报问</h1>
      <p class="masthead-coverage" role="status">
        {coverage().map((part) => (
          <span key={part} class="unbroken">
            {part}{' '}
          </span>
        ))}
      </p>
      {!isChat && (
        <button type="button" class="quiet-button" onClick={goToChat}>
          去提问
        </button>
      )}
      {isChat && conversation.value.exchanges.length > 0 && (
        <button type="button" class="quiet-button" onClick={beginAnew}>
          新对话
        </button>
      )}
    </header>
  );
}

function beginAnew(): void {
  closePanel();
  startAnew();
  document.querySelector<HTMLElement>('#question')?.focus();
}

/** What there is to say of the archive, in parts that a line's end may separate. */
function coverage(): readonly string[] {
  const status = archiveStatus.value;
  if (!status) return [];
  if ('code' in status) return [errorSentence(status.code)];
  if (status.indexId !== null && status.counts) {
    const { issues, articles } = status.counts;
    const dates = status.coverage ? dateRange(status.coverage) : '';
    return [`报库收有 ${issues} 期、${articles} 篇报道`, dates].filter(Boolean);
  }
  if (status.isBuilding) {
    const { progress } = status;
    return [progress ? `正在建立索引：已读 ${progress.done}/${progress.pages} 版` : '正在建立索引……'];
  }
  return ['还没有索引，暂时不能回答。', ...(status.lastError ? [errorSentence(status.lastError.code)] : [])];
}
