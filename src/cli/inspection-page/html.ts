/** A piece of HTML whose text is escaped. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[];

/**
 * Fills a template in: texts are escaped for content and quoted attributes, pieces of HTML are taken as they are. Line
 * breaks of the template are its layout in the source, not the page's: they are left out, or a space between words.
 */
export function html(template: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = partsOf(template);
  return { html: parts.map((part, n) => part + (n < values.length ? written(values[n] as Value) : '')).join('') };
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

function partsOf(template: TemplateStringsArray): readonly string[] {
  let parts = known.get(template);
  if (!parts) known.set(template, (parts = template.map((part) => part.replaceAll(SOURCE_BREAK, onOneLine))));
  return parts;
}

const SOURCE_BREAK = /(^|>)?\s*\n\s*([<>]|$)?/g;

function onOneLine(_: string, before: string | undefined, after: string | undefined): string {
  return before === undefined && after === undefined ? ' ' : `${before ?? ''}${after ?? ''}`;
}

/** Nothing, where a piece is left out. */
export const NOTHING: Html = { html: '' };

function written(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replaceAll(/[&<>"']/g, (char) => ESCAPED[char] ?? char);
  return 'html' in value ? value.html : value.map((piece) => piece.html).join('');
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
