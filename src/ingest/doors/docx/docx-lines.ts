import { Parser } from 'htmlparser2';
import { headingStyles } from './heading-styles.ts';

/** A paragraph of a Word document, or a row of a table. */
export interface DocxLine {
  /** The cells of a row are parted by tabs. */
  readonly text: string;
  /** 1 – 9 for a paragraph in a heading style (标题 1), 0 for any other; the style Title is 1. */
  readonly level: number;
  /** Wholly in bold. */
  readonly isBold: boolean;
  readonly isRow: boolean;
}

/** Word nests some dozens deep. */
const DEEPEST = 1_000;

/**
 * The paragraphs and rows of `word/document.xml`, in order. Deleted text, notes, headers, footers and what stands in a text box
 * twice for older programs are left out; a table within a cell is part of the cell.
 * @param styles `word/styles.xml`; empty when there is none
 * @throws Error for elements nested more than 1,000 deep
 */
export function docxLines(document: string, styles: string): DocxLine[] {
  const collector = new Collector(headingStyles(styles));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => collector.open(name, attributes),
      onclosetag: (name) => collector.close(name),
      ontext: (text) => collector.write(text),
    },
    { xmlMode: true },
  );
  parser.end(document);
  return collector.lines;
}

class Collector {
  readonly lines: DocxLine[] = [];
  readonly #styles: ReadonlyMap<string, number>;
  #depth = 0;
  /** Depth of the outermost element that is left out; 0 outside of one. */
  #droppedFrom = 0;
  #isText = false;
  #isBoldRun = false;
  #text = '';
  #plain = 0;
  #level = 0;
  /** Cells of the row being read; undefined outside of one. Tables within a cell do not count. */
  #cells: string[] | undefined;
  #rows = 0;

  constructor(styles: ReadonlyMap<string, number>) {
    this.#styles = styles;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Error(`it nests more than ${DEEPEST} elements`);
    if (this.#droppedFrom > 0) return;
    const value = attributes['w:val'];
    if (name === 'mc:Fallback' || name === 'w:del' || name === 'w:pPrChange' || name === 'w:rPrChange') {
      this.#droppedFrom = this.#depth;
    } else if (name === 'w:t') this.#isText = true;
    else if (name === 'w:r') this.#isBoldRun = false;
    else if (name === 'w:b') this.#isBoldRun = value !== '0' && value !== 'false';
    else if (name === 'w:pStyle') this.#level = this.#styles.get(value ?? '') ?? 0;
    else if (name === 'w:tab' || name === 'w:noBreakHyphen') this.#add(name === 'w:tab' ? ' ' : '-');
    else if (name === 'w:br' || name === 'w:cr') this.#endLine();
    else if (name === 'w:tr' && this.#rows++ === 0) this.#cells = [];
    else if (name === 'w:tc' && this.#rows === 1) this.#cells?.push('');
  }

  close(name: string): void {
    if (this.#droppedFrom === this.#depth) this.#droppedFrom = 0;
    else if (this.#droppedFrom === 0) {
      if (name === 'w:t') this.#isText = false;
      else if (name === 'w:p') this.#endLine();
      else if (name === 'w:tr' && --this.#rows === 0) this.#endRow();
    }
    if (name === 'w:p') this.#level = 0;
    this.#depth -= 1;
  }

  write(text: string): void {
    if (this.#isText && this.#droppedFrom === 0) this.#add(text);
  }

  #add(text: string): void {
    this.#text += text;
    if (!this.#isBoldRun) this.#plain += text.trim().length;
  }

  #endLine(): void {
    const text = this.#text.replaceAll(/\s+/gu, ' ').trim();
    if (text !== '' && this.#cells) this.#cells.push([this.#cells.pop(), text].filter(Boolean).join(' '));
    else if (text !== '') this.lines.push({ text, level: this.#level, isBold: this.#plain === 0, isRow: false });
    this.#text = '';
    this.#plain = 0;
  }

  #endRow(): void {
    const cells = this.#cells ?? [];
    this.#cells = undefined;
    const text = cells.join('\t');
    if (text.trim() !== '') this.lines.push({ text, level: 0, isBold: false, isRow: cells.length > 1 });
  }
}
