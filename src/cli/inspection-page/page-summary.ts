import type { Known } from '../../types/issue.ts';
import { html, NOTHING, type Html } from './html.ts';
import { BASIS_NAMES } from './names.ts';
import { signed } from '../evidence-text.ts';
import { evidence, type Sheet } from './sheet.ts';

/** What is known of a page as a whole: its issue, what was moved and left out, and its corrections. */
export function pageSummary(sheet: Sheet): Html {
  const { explanation, name, numbers, id } = sheet;
  const { reading, moves, repeats, jumps } = explanation;
  const { paper, date, dateEstimate, page, edition, problems } = reading.identity;
  const line = (offset: number): Html => html`<a href="#${id}-l${numbers.at(offset)}">第${numbers.at(offset)}行</a>`;
  return html`<header class="summary">
    <h2>${name}</h2>
    <dl class="issue">
      ${[
        fact('报纸', paper),
        fact('日期', date, dateEstimate?.label),
        fact('版次', page),
        ...(edition
          ? [
              html`<div>
                <dt>特刊</dt>
                <dd>${edition}</dd>
              </div>`,
            ]
          : []),
        ...(reading.title
          ? [
              html`<div>
                <dt>版名</dt>
                <dd>${reading.title}</dd>
              </div>`,
            ]
          : []),
      ]}
    </dl>
    ${
      problems.length > 0
        ? html`<ul class="problems">
            ${problems.map((p) => html`<li>${p}</li>`)}
          </ul>`
        : NOTHING
    }
    ${list(
      '移回原文的文字',
      moves.map(
        (m) =>
          html`<li>
            ${line(m.span[0])}起${m.lines}行：${articleOf(m.from)} → ${articleOf(m.to)}
            <small>${signed(m.points)}：${evidence(m.reasons)}</small>
          </li>`,
      ),
    )}
    ${list(
      '未采用的重复',
      repeats.map((r) => html`<li>${line(r.dropped[0])}，采用的是${line(r.kept[0])}</li>`),
    )}
    ${list(
      '转版',
      jumps.map((j) => html`<li>${line(j.span[0])}：${j.text}</li>`),
    )}
    ${corrections(sheet, line)}
  </header>`;
}

function fact(name: string, { value, basis, confidence, evidence }: Known<string>, estimate = ''): Html {
  const sure = value === null ? '' : `${BASIS_NAMES[basis]}，${Math.round(confidence * 100)}%`;
  return html`<div>
    <dt>${name}</dt>
    <dd>
      ${value ?? (estimate || '未知')}
      <small>${sure}</small>${evidence ? html`<small class="evidence">${evidence}</small>` : NOTHING}
    </dd>
  </div>`;
}

function list(title: string, entries: readonly Html[]): Html {
  if (entries.length === 0) return NOTHING;
  return html`<details>
    <summary>${title}：${entries.length}</summary>
    <ul>
      ${entries}
    </ul>
  </details>`;
}

function corrections({ name, explanation: { reading } }: Sheet, line: (offset: number) => Html): Html {
  const { corrections: outcomes = [] } = reading;
  const told = outcomes.map(({ name: what, offset, failure }) => {
    const where = failure || offset === null ? html`<small>${failure}</small>` : line(offset);
    return html`<li class="${failure ? 'failed' : 'applied'}">${`${failure ? '✗' : '✓'} ${what} `}${where}</li>`;
  });
  const file = `${name.replace(/#[^#]*$/u, '')}.fix.json`;
  const start = JSON.stringify({ issue: {}, corrections: [] }, null, 2);
  const example = outcomes.length > 0 ? NOTHING : html`<pre>${start}</pre>`;
  const isOpen = outcomes.length > 0 ? html` open` : NOTHING;
  return html`<details${isOpen}><summary>更正：${outcomes.length}</summary><ul class="corrections">${told}</ul><p>写在 <code>${file}</code></p>${example}</details>`;
}

function articleOf(article: number | null): string {
  return article === null ? '别处' : `第${article}篇`;
}
