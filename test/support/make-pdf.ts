import type { Browser } from 'playwright-core';

const STYLE = `@page { size: A3; margin: 12mm } body { font: 10.5pt/1.5 "Noto Serif CJK SC"; margin: 0 }
  .page { break-after: page } p { text-indent: 2em; margin: 0 }
  h1 { font-size: 26pt; line-height: 1.3; margin: 4mm 0 2mm } h2 { font-size: 16pt; line-height: 1.3; margin: 3mm 0 1mm }
  .columns, .two { column-count: 3; column-gap: 7mm; text-align: justify } .two { column-count: 2 }
  .thirds { display: grid; grid-template-columns: repeat(3, 1fr); gap: 7mm; text-align: justify } .wide { grid-column: span 2 }
  table { width: 50%; margin-top: 12mm } .vertical { writing-mode: vertical-rl; height: 70mm; margin-top: 12mm; font-size: 12pt }`;

/**
 * A PDF file as Chromium prints it: A3, body type of 10.5 points; classes `columns` and `two` make three and two
 * columns, `thirds` a grid, `page` a page.
 */
export async function makePdf(browser: Browser, body: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(`<meta charset="utf-8"><style>${STYLE}</style>${body}`);
    return await page.pdf({ preferCSSPageSize: true });
  } finally {
    await page.close();
  }
}
