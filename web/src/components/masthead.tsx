import { dayRange } from '../lib/day-names.ts';
import { onPlainClick } from '../lib/on-plain-click.ts';
import { errorSentence } from '../messages/errors.ts';
import { shell } from '../messages/shell.ts';
import { archiveStatus } from '../state/archive.ts';
import { startAnew } from '../state/chat.ts';
import { hasBegun } from '../state/conversations.ts';
import { language } from '../state/language.ts';
import { closePanel, place } from '../state/place.ts';
import { ConversationsButton } from './conversations-button.tsx';
import { PageChoices } from './page-choices.tsx';
import { SectionLinks } from './section-links.tsx';

/** The page's name, its sections, what the archive holds, and the way to a new conversation. */
export function Masthead() {
  const isChat = place.value.type === 'chat';
  return (
    <header class="masthead">
      <a class="skip-link" href="#content" onClick={onPlainClick(toContent)}>
        {shell().skip}
      </a>
      <h1 class="masthead-name" lang="zh-CN">
        报问
      </h1>
      <SectionLinks />
      <div class="masthead-end">
        {isChat && (
          <>
            <button
              type="button"
              class="quiet-button"
              // Its place is kept, so that nothing moves when the first question is asked.
              style={{ visibility: hasBegun.value ? 'visible' : 'hidden' }}
              onClick={beginAnew}
            >
              {shell().anew}
            </button>
            <ConversationsButton />
          </>
        )}
        <PageChoices />
      </div>
      <p class="masthead-coverage" role="status">
        {coverage().map((part) => (
          <span key={part} class="unbroken">
            {part}{' '}
          </span>
        ))}
      </p>
    </header>
  );
}

/** An address with `#content` would be another step of the history, beside which no panel is open. */
function toContent(): void {
  document.querySelector<HTMLElement>('#content')?.focus();
}

function beginAnew(): void {
  closePanel();
  startAnew();
  document.querySelector<HTMLElement>('#question')?.focus();
}

/** What there is to say of the archive, in parts that a line's end may separate. */
function coverage(): readonly string[] {
  const { holds, building, buildingSoFar, noIndex } = shell();
  const status = archiveStatus.value;
  if (!status) return [];
  if ('code' in status) return [errorSentence(status.code)];
  if (status.indexId !== null && status.counts) {
    const { issues, articles } = status.counts;
    const dates = status.coverage ? dayRange(status.coverage, language.value) : '';
    return [holds(issues, articles), dates].filter(Boolean);
  }
  if (status.isBuilding) {
    const { progress } = status;
    return [progress ? buildingSoFar(progress.done, progress.pages) : building];
  }
  return [noIndex, ...(status.lastError ? [errorSentence(status.lastError.code)] : [])];
}
