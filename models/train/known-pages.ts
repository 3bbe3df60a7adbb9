import type { LineState } from '../../src/ingest/line-states.ts';
import type { Span } from '../../src/types/span.ts';
import type { ComposedPage } from '../../test/support/compose-page.ts';
import type { PieceKind } from '../../test/support/compose-page-columns.ts';
import type { PieceRole, StyledPage } from '../../test/support/page-styles/style.ts';
import { labelledPage, type LabelledLine } from './labelled-page.ts';

/** A piece of a page with its words. */
export interface RolePiece {
  readonly text: string;
  readonly place: Span;
  readonly owner: number | null;
  readonly role: PieceRole;
}

/** A page of a style, its lines labelled. */
export function knownStyled({ text, pieces, places }: StyledPage): LabelledLine[] {
  return known(
    text,
    pieces.map((piece, n) => ({ ...piece, place: places[n] as Span })),
  );
}

const ROLE_OF: Readonly<Record<PieceKind, PieceRole>> = {
  section: 'section',
  kicker: 'kicker',
  headline: 'headline',
  'headline-further': 'headline',
  deck: 'deck',
  subhead: 'subhead',
  byline: 'byline',
  text: 'body',
  line: 'body',
  verse: 'body',
  row: 'row',
  caption: 'caption',
  furniture: 'furniture',
};

/** A composed page, its lines labelled. */
export function knownComposed({ text, pieces }: ComposedPage): LabelledLine[] {
  return known(
    text,
    pieces.map(({ owner, kind, text: words, span }) => {
      return { text: words, place: span, owner, role: ROLE_OF[owner === null ? 'furniture' : kind] };
    }),
  );
}

/** Lays the states that each piece's lines may have over the page. */
export function known(text: string, pieces: readonly RolePiece[]): LabelledLine[] {
  const forms = new Map<number, ArticleForm>();
  for (const { owner } of pieces) if (owner !== null && !forms.has(owner)) forms.set(owner, formOf(pieces, owner));
  const begun = new Set<string>();
  const headed = new Set<number>();
  return labelledPage(
    text,
    pieces.map((piece, n) => {
      const key = `${piece.owner}/${piece.role}`;
      const isAfterText = piece.role === 'body' && begun.has(`${piece.owner}/text`);
      const isFirst = piece.role === 'subhead' ? pieces[n - 1]?.role !== 'subhead' : !begun.has(key) && !isAfterText;
      begun.add(key);
      if (IN_TEXT.has(piece.role)) begun.add(`${piece.owner}/text`);
      const isAbove = piece.role === 'byline' && piece.owner !== null && !headed.has(piece.owner);
      if (piece.owner !== null && piece.role !== 'section') headed.add(piece.owner);
      const form = piece.owner === null ? 'report' : (forms.get(piece.owner) ?? 'report');
      return {
        place: piece.place,
        owner: piece.owner,
        states: isAbove ? ['byline-above'] : statesOf(piece, form, isFirst),
      };
    }),
  );
}

/** What stands in a text: what comes after it is not its first paragraph. */
const IN_TEXT: ReadonlySet<PieceRole> = new Set(['subhead', 'row', 'signature', 'credit']);

type ArticleForm = 'report' | 'notice' | 'photo';

const NOTICE = /公告|通告|启事|声明|公示|通知|更正|讣告|招聘|招标|遗失|拍卖|致歉|招租/u;
const CREDIT = /(?:摄|供图)(?:[（(][^（）()]{2,8}[)）])?[)）]?\s*$/u;

function formOf(pieces: readonly RolePiece[], owner: number): ArticleForm {
  const own = pieces.filter((p) => p.owner === owner);
  const isSigned = own.some((p) => p.role === 'signature');
  if (isSigned || own.some((p) => p.role === 'headline' && NOTICE.test(p.text))) return 'notice';
  const body = own.filter((p) => p.role === 'body');
  const isCredited = own.some((p) => p.role === 'credit') || CREDIT.test(body.at(-1)?.text ?? '');
  return isCredited && body.length <= 2 && !own.some((p) => p.role === 'byline') ? 'photo' : 'report';
}

function statesOf({ role, text }: RolePiece, form: ArticleForm, isFirst: boolean): readonly LineState[] {
  if (role === 'headline') {
    if (form === 'notice') return isFirst ? ['notice-title'] : ['notice-title-further'];
    return isFirst ? ['headline'] : ['headline-further'];
  }
  if (role === 'subhead') return isFirst ? ['subhead'] : ['subhead', 'subhead-further'];
  if (role === 'byline' || role === 'credit') return form === 'photo' ? ['credit'] : ['byline', 'credit'];
  if (role === 'blurb') return ['blurb', 'lead', 'body'];
  if (role === 'signature') return ['signature'];
  if (role !== 'body') return [role];
  if (form === 'notice') return isLastWords(text) ? ['notice-body', 'signature'] : ['notice-body'];
  if (form === 'photo') return isFirst ? ['photo', 'lead'] : ['photo-further', 'body'];
  return isFirst ? ['lead'] : ['body'];
}

/** An office or a date below a notice, where the page does not say which it is. */
function isLastWords(text: string): boolean {
  return text.length <= 30 && !/[。；]$/u.test(text);
}
