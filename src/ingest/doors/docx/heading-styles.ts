import { Parser } from 'htmlparser2';

/** Style names are the same in every language of Word, ids are not. */
const HEADING = /^(?:heading|标题)\s*(\d)$/iu;
const TITLE = /^(?:title|标题)$/iu;

/**
 * Which paragraph styles are headings.
 * @param styles `word/styles.xml`
 * @returns style id to level, 1 – 9
 */
export function headingStyles(styles: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  let id = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') id = attributes['w:styleId'] ?? '';
        else if (name === 'w:name' && TITLE.test(value)) levels.set(id, 1);
        else if (name === 'w:name' && HEADING.test(value)) levels.set(id, Number(HEADING.exec(value)?.[1]));
        else if (name === 'w:outlineLvl' && /^[0-8]$/u.test(value) && !levels.has(id))
          levels.set(id, Number(value) + 1);
      },
    },
    { xmlMode: true },
  );
  parser.end(styles);
  return levels;
}
