import { place } from '../state/place.ts';
import { ChatPage } from './chat-page.tsx';
import { Masthead } from './masthead.tsx';
import { Panel } from './panel.tsx';
import { ReadingPage } from './reading-page.tsx';

/** The whole page: the chat with or without its side panel, or one article or issue to read. */
export function App() {
  const here = place.value;
  const panel = here.type === 'chat' ? here.panel : undefined;
  return (
    <div class={panel ? 'layout layout-with-panel' : 'layout'}>
      <div class="layout-main">
        <Masthead />
        {here.type === 'chat' ? <ChatPage /> : <ReadingPage type={here.type} id={here.id} />}
      </div>
      {panel && <Panel panel={panel} />}
    </div>
  );
}
