import { createHash } from 'node:crypto';
import type { Explained } from '../inspect-files.ts';
import { articleCard } from './article-card.ts';
import { html, NOTHING, type Html } from './html.ts';
import { pageSummary } from './page-summary.ts';
import { PAGE_STYLE } from './page-style.ts';
import { printedPage } from './printed-page.ts';
import { sheetOf, type Sheet } from './sheet.ts';

/**
 * Writes one self-contained page on what was understood of page files: the text as printed, coloured by article, and beside it
 * every article with its fields. It asks for nothing over the network and runs no script.
 */
export function inspectionPage(pages: readonly Explained[]): string {
  const sheets = pages.map((page, n) => sheetOf(page, n + 1));
  const hash = createHash('sha256').update(PAGE_STYLE).digest('base64');
  const title = sheets.length === 1 ? (sheets[0]?.name ?? '') : `${sheets.length} 个版面`;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="content-security-policy"
          content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · 报问</title>
        <style>
          ${{ html: PAGE_STYLE }}
        </style>
      </head>
      <body>
        <header class="top">
          <h1>报问 · 版面读解</h1>
          ${legend()}
        </header>
        ${sheets.length > 1 ? contents(sheets) : NOTHING}
        <main>${sheets.map(pageSection)}</main>
      </body>
    </html> `.html;
}

function pageSection(sheet: Sheet): Html {
  const { articles } = sheet.explanation.reading;
  return html`<section class="page" id="${sheet.id}">
    ${pageSummary(sheet)}
    <div class="sides">
      <div class="left" tabindex="0" role="region" aria-label="原版 ${sheet.name}">${printedPage(sheet)}</div>
      <div class="right">${articles.map((article, n) => articleCard(sheet, article, n + 1))}</div>
    </div>
  </section>`;
}

function contents(sheets: readonly Sheet[]): Html {
  const entries = sheets.map(
    ({ id, name, explanation }) =>
      html`<li><a href="#${id}">${name}</a> <small>${explanation.reading.articles.length} 篇</small></li>`,
  );
  return html`<nav aria-label="版面">
    <ol>
      ${entries}
    </ol>
  </nav>`;
}

function legend(): Html {
  return html`<p class="legend">
    <span><b class="n c0">1</b> <span class="t c0">报道</span></span> <span><span class="seam">3⌒ ⌒3</span> 接缝</span>
    <span><span class="gap">〔缺〕</span> 中断</span> <span><span class="f">版面零件</span></span>
    <span><s class="r">重复</s></span> <span class="hint">指着标记看证据；点文字在原版与读解间来回</span>
  </p>`;
}
