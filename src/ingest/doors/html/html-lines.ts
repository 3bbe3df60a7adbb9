import { Parser } from 'htmlparser2';
import { BaowenError } from '../../../errors.ts';
import { RowStack } from './html-rows.ts';

/** A line of an HTML file as a browser would show it. */
export interface HtmlLine {
  /** The cells of a table's row are parted by tabs. */
  readonly text: string;
  /** 1 – 6 within `<h1>` – `<h6>`, else 0. */
  readonly level: number;
  /** Wholly in bold. */
  readonly isBold: boolean;
  /** Characters that are links. */
  readonly linked: number;
  readonly isRow: boolean;
  readonly isCaption: boolean;
  /** The innermost box it stands in: an index into `boxes`. */
  readonly box: number;
}

/** An element that may hold an article; the first is the file itself. */
export interface HtmlBox {
  readonly tag: string;
  /** Its id, class and itemprop. */
  readonly names: string;
  /** Index of the box around it; -1 for the first. */
  readonly parent: number;
}

/** An HTML file without its markup. */
export interface HtmlFile {
  readonly lines: readonly HtmlLine[];
  readonly boxes: readonly HtmlBox[];
  /** What `<meta>`, `<title>`, elements such as `<founder-title>` and comments state, by lower-case name; the first of each. */
  readonly stated: ReadonlyMap<string, string>;
}

const DROPPED =
  /^(?:script|style|noscript|template|iframe|object|svg|math|select|button|textarea|nav|footer|aside|head)$/u;
const BREAKS =
  /^(?:br|tr|td|th|p|div|section|article|main|header|blockquote|center|dl|dt|dd|ul|ol|li|table|tbody|thead|tfoot|caption|figure|figcaption|h[1-6]|hr|pre|form|fieldset|address|body|html|details|summary|founder-\w+)$/u;
const BOX = /^(?:div|section|article|main|td|body|founder-content)$/u;
const STATED = /^founder-(?!content)\w+$/u;
/** `<!--enpproperty <title>…</title> … /enpproperty-->`, as e-paper systems write what they know of an article. */
const PROPERTY = /<(\w+)>([^<]*)<\/\1>/gu;
/** Real pages nest some dozens deep. What nests deeper than this is made to harm. */
const DEEPEST = 1_000;
const MOST_STATED = 500;
const LONGEST_STATED = 500;

/**
 * Takes the markup off an HTML file: what is not shown is dropped, block elements and `<br>` end a line, the cells of short
 * rows are joined with tabs. Time is linear in the file's length.
 * @throws BaowenError `page_unreadable` for elements nested more than 1,000 deep
 */
export function htmlLines(html: string, file: string): HtmlFile {
  const collector = new Collector(file);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => collector.open(name, attributes),
      onclosetag: (name) => collector.close(name),
      ontext: (text) => collector.write(text),
      oncomment: (text) => collector.comment(text),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return collector.end();
}

/** An element that is open. */
interface Open {
  readonly box: number;
  readonly isDropped: boolean;
  readonly level: number;
  readonly isBold: boolean;
  readonly isLink: boolean;
  readonly isCaption: boolean;
  /** Opened by a comment, which no parser closes. */
  readonly isInserted: boolean;
}

const OUTSIDE: Open = {
  box: 0,
  isDropped: false,
  level: 0,
  isBold: false,
  isLink: false,
  isCaption: false,
  isInserted: false,
};

class Collector {
  readonly #file: string;
  readonly #stack: Open[] = [];
  readonly #boxes: HtmlBox[] = [{ tag: '', names: '', parent: -1 }];
  readonly #stated = new Map<string, string>();
  readonly #rows = new RowStack();
  #text = '';
  #linked = 0;
  #plain = 0;
  #statedName = '';
  #statedText = '';

  constructor(file: string) {
    this.#file = file;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, isInserted = false): void {
    if (this.#stack.length >= DEEPEST) {
      throw new BaowenError(
        'page_unreadable',
        `The page file ${this.#file} nests more than ${DEEPEST} elements. Save it anew, or remove it.`,
      );
    }
    if (name === 'meta') {
      this.#state(attributes['property'] ?? attributes['name'] ?? attributes['itemprop'], attributes['content']);
    }
    if (name === 'title' || STATED.test(name)) {
      this.#statedName = name;
      this.#statedText = '';
    }
    const above = this.#top;
    if (BREAKS.test(name)) this.#endLine();
    if (name === 'tr') this.#rows.openRow();
    if (name === 'td' || name === 'th') this.#rows.openCell();
    if (name === 'table') this.#rows.openTable();
    const names = `${attributes['id'] ?? ''} ${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''}`;
    const isHidden = 'hidden' in attributes || /display\s*:\s*none/iu.test(attributes['style'] ?? '');
    this.#stack.push({
      box: BOX.test(name) ? this.#boxes.push({ tag: name, names, parent: above.box }) - 1 : above.box,
      isDropped: above.isDropped || isHidden || DROPPED.test(name),
      level: /^h[1-6]$/u.test(name) ? Number(name[1]) : above.level,
      isBold: above.isBold || name === 'b' || name === 'strong',
      isLink: above.isLink || name === 'a',
      isCaption: above.isCaption || name === 'figcaption',
      isInserted,
    });
  }

  close(name: string): void {
    while (this.#top.isInserted) this.#pop();
    if (this.#statedName === name) {
      this.#state(name, this.#statedText);
      this.#statedName = '';
    }
    if (BREAKS.test(name)) this.#endLine();
    if (name === 'tr') this.#rows.closeRow();
    this.#stack.pop();
  }

  write(text: string): void {
    if (this.#statedName !== '' && this.#statedText.length < 1_000) this.#statedText += text;
    const { isDropped, isLink, isBold } = this.#top;
    if (isDropped) return;
    this.#text += text;
    const length = text.trim().length;
    if (isLink) this.#linked += length;
    if (!isBold) this.#plain += length;
  }

  comment(text: string): void {
    const content = /^\s*(\/?)enpcontent/u.exec(text);
    if (content?.[1] === '') this.open('founder-content', {}, true);
    else if (content && this.#top.isInserted) this.#pop();
    if (!text.trimStart().startsWith('enpproperty')) return;
    for (const [, name = '', value] of text.matchAll(PROPERTY)) this.#state(`enp-${name}`, value);
  }

  end(): HtmlFile {
    this.#endLine();
    return { lines: this.#rows.end(), boxes: this.#boxes, stated: this.#stated };
  }

  get #top(): Open {
    return this.#stack.at(-1) ?? OUTSIDE;
  }

  #pop(): void {
    this.#endLine();
    this.#stack.pop();
  }

  #state(name: string | undefined, value: string | undefined): void {
    const key = name?.trim().toLowerCase() ?? '';
    const words = shown((value ?? '').slice(0, LONGEST_STATED));
    if (key !== '' && words !== '' && !this.#stated.has(key) && this.#stated.size < MOST_STATED)
      this.#stated.set(key, words);
  }

  #endLine(): void {
    const text = shown(this.#text);
    const { level, isCaption, box } = this.#top;
    if (text !== '') {
      this.#rows.add({ text, level, isBold: this.#plain === 0, linked: this.#linked, isRow: false, isCaption, box });
    }
    this.#text = '';
    this.#linked = 0;
    this.#plain = 0;
  }
}

const CHINESE_BEFORE = /[\p{Script=Han}，。、；：！？”》）]$/u;
const CHINESE_AFTER = /^[\p{Script=Han}“《（]/u;

/** Text as a browser shows it; a line break of the source between two Chinese characters is nothing. */
function shown(text: string): string {
  const words = text.trim();
  return words.replaceAll(/\s+/gu, (space, at: number) => {
    const isWithin =
      space.includes('\n') &&
      CHINESE_BEFORE.test(words.slice(Math.max(0, at - 2), at)) &&
      CHINESE_AFTER.test(words.slice(at + space.length, at + space.length + 2));
    return isWithin ? '' : ' ';
  });
}
