import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The chat page as a reader handles it. */
export const questionField = (page: Page): Locator => page.getByLabel('问题', { exact: true });
export const newest = (page: Page): Locator => page.locator('.exchange').last();
export const panel = (page: Page): Locator => page.locator('dialog.panel');
/** Marks within the newest answer's text. */
export const marks = (page: Page): Locator => newest(page).locator('.answer .citation-mark');

/** Types a question and presses Enter. */
export async function ask(page: Page, question: string): Promise<void> {
  await questionField(page).fill(question);
  await questionField(page).press('Enter');
  await newest(page).getByRole('heading', { name: question, exact: true }).waitFor();
}

/** Asks and waits until the answer, refusal or error is there. */
export async function askAndWait(page: Page, question: string): Promise<void> {
  await ask(page, question);
  await page.locator('.exchange:last-child[aria-busy="false"]').waitFor();
}

/** All that is lit in the panel, in order. */
export async function litText(page: Page): Promise<string> {
  await panel(page).locator('mark').first().waitFor();
  return (await panel(page).locator('mark').allTextContents()).join('');
}

/** How far the page can be scrolled sideways, in CSS pixels. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
}

/** Whether the focus is on or within an element that the selector names. */
export async function hasFocus(page: Page, selector: string): Promise<boolean> {
  return (
    (await page.locator(selector).and(page.locator(':focus')).count()) +
      (await page.locator(`${selector} :focus`).count()) >
    0
  );
}

/** `expect`, asked again until it holds; patient, because a browser on a busy machine is slow. */
export function eventually<T>(read: () => Promise<T>): ReturnType<typeof expect.poll<T>> {
  return expect.poll(read, { timeout: 10_000 });
}
