import { Converter } from 'opencc-js/cn2t';
import type { Span } from '../../src/types/span.ts';
import { isHeading, type Piece } from './compose-page-columns.ts';
import type { PageManner } from './compose-page-manner.ts';
import type { Chance } from './compose-page-random.ts';

/** A page as printed, and where each of its pieces came to stand. */
export interface Printed {
  readonly text: string;
  /** The spans of each article, by its number. */
  readonly spans: readonly (readonly Span[])[];
  readonly furniture: readonly Span[];
  /** Where each piece stands. */
  readonly places: readonly Span[];
  readonly ignored: readonly Span[];
  readonly joins: readonly (readonly [number, number])[];
}

/** Prints the pieces one below the other in the manner of the page. */
export function printPage(chance: Chance, pieces: readonly Piece[], manner: PageManner, articles: number): Printed {
  const spans: Span[][] = Array.from({ length: articles }, () => []);
  const furniture: Span[] = [];
  const ignored: Span[] = [];
  const joins: [number, number][] = [];
  const places: Span[] = [];
  const ends = new Map<number, number>();
  const isIndenting = manner.wrap ? manner.wrap.told === 'indent' : manner.isIndented;
  let text = '';
  pieces.forEach((piece, n) => {
    const { owner, kind, goesOn, isCopy } = piece;
    if (text !== '') text += separator(chance, piece, pieces[n - 1], manner);
    const isIndented = isIndenting && (kind === 'text' || kind === 'line') && !goesOn;
    if (isIndented) text += manner.markup === '' ? '　　' : '&nbsp;&nbsp;';
    const words = printed(chance, piece, manner, isIndented);
    const span: Span = [
      isIndented && manner.markup !== '' ? text.length - 12 : text.length,
      text.length + words.length,
    ];
    text += words;
    places.push(span);
    if (isCopy) ignored.push(span);
    if (owner === null) furniture.push(span);
    else {
      const end = ends.get(owner);
      if (goesOn && end !== undefined) joins.push([end, span[0]]);
      if (kind === 'text') ends.set(owner, span[1]);
      spans[owner]?.push(span);
    }
  });
  if (manner.isHalfWidth) text = text.replaceAll(/[，（）：；？]/gu, (c) => HALF[c] ?? c);
  if (manner.script === 'traditional') text = inTraditional(text);
  return { text, spans, furniture, places, ignored, joins };
}

function separator(chance: Chance, piece: Piece, before: Piece | undefined, manner: PageManner): string {
  const isTight = piece.isTight || isLineByLine(piece, before, manner) || isWithinHead(piece, before, manner);
  if (manner.isGapped && piece.owner !== before?.owner && piece.kind !== 'furniture')
    return `${manner.separator}\n`.replaceAll('\n', manner.lineEnd);
  // the picture between two columns leaves a blank line inside a paragraph
  const isApart = piece.goesOn && manner.wrap !== null && chance.percent(20);
  return (isTight && !isApart ? '\n' : manner.separator).replaceAll('\n', manner.lineEnd);
}

/** Where each printed line is a line, paragraphs stand one right below the other unless blank lines tell them apart. */
function isLineByLine(piece: Piece, before: Piece | undefined, { wrap }: PageManner): boolean {
  if (!wrap || before?.owner !== piece.owner) return false;
  return piece.goesOn || (wrap.told !== 'blank' && piece.kind === 'text' && before.kind === 'text');
}

/** The lines of a head stand close where white space sets articles apart, and the text close below it on some such pages. */
function isWithinHead(piece: Piece, before: Piece | undefined, { isGapped, isIndented }: PageManner): boolean {
  if (!isGapped || before?.owner !== piece.owner || !before || !isHeading(before.kind)) return false;
  return isHeading(piece.kind) || piece.kind === 'byline' || isIndented;
}

function printed(chance: Chance, { text, kind, owner }: Piece, manner: PageManner, isIndented: boolean): string {
  const isRunning = kind === 'text' || kind === 'line';
  let lines = [text];
  if (manner.wrap && isRunning) lines = cutAt(text, lineStarts(text, manner.wrap.width, isIndented));
  if (manner.strays > 0 && owner !== null && kind !== 'row') {
    const spaced = isHeading(kind) && chance.percent(50);
    lines = lines.map((line) => (spaced ? letterSpaced(line) : strayed(chance, line, manner.strays)));
  }
  const marked = (line: string): string => (manner.marks === 'every' && isRunning ? `## ${line}` : line);
  if (manner.markup === 'br') return `${lines.map(marked).join(`<br>${manner.lineEnd}`)}<br/>`;
  if (manner.markup === 'p' && isRunning) return `<p>${lines.join(manner.lineEnd)}</p>`;
  return lines.map(marked).join(manner.lineEnd);
}

const NO_START = /^[，。、；：！？）」』”’》】,.;:!?)%]/u;

/** Where the printed lines of a text begin when each holds so many characters; Latin letters and figures take half a place. */
export function lineStarts(text: string, width: number, isIndented: boolean): number[] {
  const starts = [0];
  let room = width - (isIndented ? 2 : 0);
  for (let i = 0; i < text.length; i++) {
    const size = text.charCodeAt(i) < 0x250 ? 0.5 : 1;
    // one more closing mark hangs over rather than open a line
    if (room < size && !NO_START.test(text.slice(i))) {
      starts.push(i);
      room = width;
    }
    room -= size;
  }
  return starts;
}

function cutAt(text: string, starts: readonly number[]): string[] {
  return starts.map((start, n) => text.slice(start, starts[n + 1]));
}

function letterSpaced(line: string): string {
  return line.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ');
}

function strayed(chance: Chance, line: string, perThousand: number): string {
  return line.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () =>
    chance.between(1, 1000) <= perThousand ? ' ' : '',
  );
}

const HALF: Readonly<Record<string, string>> = { '，': ',', '（': '(', '）': ')', '：': ':', '；': ';', '？': '?' };
const CORNERS: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const toTraditional: (text: string) => string = Converter({ from: 'cn', to: 't' });

/** Unit by unit, so that every place stays what it was. */
export function inTraditional(text: string): string {
  const whole = toTraditional(text);
  const same = whole.length === text.length ? whole : [...text].map((c) => fit(toTraditional(c), c)).join('');
  return same.replaceAll(/[“”‘’]/gu, (c) => CORNERS[c] ?? c);
}

function fit(changed: string, char: string): string {
  return changed.length === char.length ? changed : char;
}
