/** The texts in “…” in order, the outermost where they nest. */
export function quotedTexts(text: string): string[] {
  return quotedSpans(text).map(([start, end]) => text.slice(start + 1, end - 1));
}

/** The text with everything in “…” taken out, marks included. */
export function outsideQuotes(text: string): string {
  let out = '';
  let from = 0;
  for (const [start, end] of quotedSpans(text)) {
    out += `${text.slice(from, start)} `;
    from = end;
  }
  return out + text.slice(from);
}

/** Spans of the outermost “…”, marks included; one left open is none. */
function quotedSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '“' && depth++ === 0) start = i;
    else if (text[i] === '”' && depth > 0 && --depth === 0) spans.push([start, i + 1]);
  }
  return spans;
}
