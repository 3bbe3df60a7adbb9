import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { isBuilt } from '../../scripts/build-stamp.mjs';

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];
const EXECUTABLE = [process.env['CHROMIUM_PATH'] ?? '', ...USUAL_PATHS].find((file) => file && fs.existsSync(file));
const ROOT = path.resolve(import.meta.dirname, '../..');

/** True where there is no Chromium to test with; the reason is printed. */
export const hasNoBrowser = EXECUTABLE === undefined;
if (hasNoBrowser) {
  process.stderr.write(`Browser tests skipped: no Chromium at CHROMIUM_PATH or ${USUAL_PATHS.join(', ')}.\n`);
}

export function launchBrowser(): Promise<Browser> {
  const quiet = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet];
  return chromium.launch({ ...(EXECUTABLE && { executablePath: EXECUTABLE }), args });
}

/** The chat page as it is served. */
export interface BuiltPage {
  readonly folder: string;
  /** Deletes it, if it was built for this test alone. */
  dispose(): Promise<void>;
}

/** The chat page of the present sources: as `npm test` has built it, or built now into a temporary folder. */
export async function builtPage(): Promise<BuiltPage> {
  if (isBuilt(ROOT)) return { folder: path.join(ROOT, 'dist/web'), dispose: () => Promise.resolve() };
  const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'baowen-web-'));
  await build({ configFile: path.join(ROOT, 'web/vite.config.ts'), logLevel: 'error', build: { outDir: folder } });
  return { folder, dispose: () => fs.promises.rm(folder, { recursive: true, force: true }) };
}

/** A browser tab, and what went wrong in it: uncaught errors and breaches of the content security policy. */
export interface Tab {
  readonly page: Page;
  readonly problems: string[];
}

/** Opens an address in a browser profile of its own. */
export async function openTab(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 860 }, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused/.test(message.text()))
      problems.push(message.text());
  });
  await page.goto(url);
  return { page, problems };
}
