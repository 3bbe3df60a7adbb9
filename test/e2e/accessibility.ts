import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { sidewaysScroll } from './chat-page.ts';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each theme at each width. */
export const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 320 },
] as const;

/** What is wrong with the page in any of the {@link LOOKS}; the last one stays. */
export async function faultsInAllLooks(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 860 });
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${colorScheme} ${width}: ${fault}`));
  }
  return faults;
}

/**
 * What axe-core finds wrong with the page as it is now: the rule, and where; and how far it can be scrolled sideways, if it can.
 * @see https://github.com/dequelabs/axe-core
 */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const sideways = await sidewaysScroll(page);
  await page.evaluate(AXE);
  const run = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target, failureSummary].join(' '))))`;
  const found = await page.evaluate<readonly string[]>(run);
  return [...found, ...(sideways > 0 ? [`scrolls ${sideways} px sideways`] : [])];
}
