import { render } from 'preact';
import { App } from './components/app.tsx';
import { loadArchive } from './state/archive.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/chat.css';
import './styles/asking.css';
import './styles/conversations.css';
import './styles/answer.css';
import './styles/article.css';
import './styles/reading.css';
import './styles/kept.css';
import './styles/print.css';
import './styles/hits.css';
import './styles/archive.css';

const root = document.querySelector('#app');
if (root) render(<App />, root);
void loadArchive();
