import type { Page } from 'playwright-core';
import type { Answer } from '../../src/types/answer.ts';
import { askAndWait, marks, newest, panel } from './chat-page.ts';

/** What came of opening every citation of an answer. */
export interface OpenedCitations {
  readonly refused: boolean;
  /** Marks pressed, in the answer and in the list of its sources. */
  readonly pressed: number;
  /** Which of them opened another article than the server names, or did not light its quote. */
  readonly faults: readonly string[];
}

/** Asks the server, then the page, and presses every mark of the answer. */
export async function openCitations(page: Page, url: string, question: string): Promise<OpenedCitations> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/ask`, { method: 'POST', headers, body: JSON.stringify({ question }) });
  const answer = (await response.json()) as Answer;
  await askAndWait(page, question);
  const all = [...(await marks(page).all()), ...(await newest(page).locator('.source .citation-mark').all())];
  const faults: string[] = [];
  for (const mark of all) {
    const n = Number((await mark.textContent())?.replace(/\D/g, ''));
    const citation = answer.citations.find((one) => one.n === n);
    await mark.click();
    const opened = panel(page).locator(`.permalink[href="${citation?.article.url}"]`);
    const isOpen = await opened.waitFor().then(
      () => true,
      () => false,
    );
    const isLit = isOpen && (await page.evaluate<boolean>(`(${WAIT_FOR_QUOTE})(${JSON.stringify(citation?.quote)})`));
    const isNamed = (await mark.getAttribute('aria-label'))?.includes(citation?.label ?? '\0') ?? false;
    if (!isOpen || !isLit || !isNamed) faults.push(`${question} 〔${n}〕`);
  }
  return { refused: answer.refused, pressed: all.length, faults };
}

/** Runs in the page: whether the lit words hold the quote before long; table rows are drawn as lines. */
const WAIT_FOR_QUOTE = String.raw`async (quote) => {
  const words = (text) => text.replace(/[\s|]/g, '');
  for (const until = performance.now() + 10_000; performance.now() < until;) {
    const lit = [...document.querySelectorAll('dialog.panel mark')].map((mark) => mark.textContent).join('');
    if (words(lit).includes(words(quote))) return true;
    await new Promise(requestAnimationFrame);
  }
  return false;
}`;
