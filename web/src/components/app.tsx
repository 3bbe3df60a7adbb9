import { hasPanel } from '../lib/place.ts';
import { place } from '../state/place.ts';
import { ChatPage } from './chat-page.tsx';
import { Masthead } from './masthead.tsx';
import { Panel } from './panel.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { ReadingPage } from './reading-page.tsx';

/** Places that are looked through rather than read. */
const WIDE: ReadonlySet<string> = new Set(['archive', 'issue', 'page', 'admin']);

/** The whole page: the chat with or without its side panel, or a page of its own to read. */
export function App() {
  const here = place.value;
  const panel = hasPanel(here) ? here.panel : undefined;
  return (
    <div class={panel ? 'layout layout-with-panel' : 'layout'}>
      <div class={WIDE.has(here.type) ? 'layout-main layout-wide' : 'layout-main'}>
        <Masthead />
        {here.type === 'chat' ? <ChatPage /> : <ReadingPage place={here} />}
      </div>
      {panel && <Panel panel={panel} />}
      <PrintSheet />
    </div>
  );
}
