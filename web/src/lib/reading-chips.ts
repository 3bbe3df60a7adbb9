import type { Period } from '../../../src/types/query.ts';
import type { Asked, Exchange } from './conversation.ts';
import { dateLimits, tidyFilters } from './filters.ts';

/** One thing about how a question was understood, and how to ask otherwise. */
export interface ReadingChip {
  readonly kind:
    | 'standalone'
    | 'period'
    | 'correction'
    | 'section'
    | 'page'
    | 'paper'
    | 'author'
    | 'date-filter'
    | 'section-filter';
  readonly text: string;
  /** What the reader begins with who wants it otherwise. */
  readonly edit: Asked;
  /** What is asked without it; missing where nothing would be left to ask, or where the reader's own words must be changed. */
  readonly without?: Asked;
}

/** What the reader set as a limit, then how the server understood the question; and what else is to be said of it. */
export function readingChips({ question, filters, reading }: Exchange): {
  readonly chips: readonly ReadingChip[];
  readonly notes: readonly string[];
} {
  const standalone = reading?.standaloneQuestion ?? question;
  const asked: Asked = { question: standalone, filters };
  const { from, to, section, ...others } = filters;
  const dates = dateLimits(filters);
  const ofReader: ReadingChip[] = [
    ...chipWhen(
      dates,
      'date-filter',
      { question, filters },
      { question, filters: tidyFilters({ section, ...others }) },
    ),
    ...chipWhen(
      section,
      'section-filter',
      { question, filters },
      { question, filters: tidyFilters({ from, to, ...others }) },
    ),
  ];
  if (!reading) return { chips: ofReader, notes: [] };
  const { periods, limits, expansions, notes } = reading;
  const told = new Set<string>();
  const noteWith = (words: string): string | undefined => {
    const note = notes.find((one) => !told.has(one) && one.includes(words));
    if (note) told.add(note);
    return note;
  };
  const ofPeriods = periods.flatMap((period) => {
    const text = noteWith(`“${period.text}”按`) ?? period.text;
    const rest = withoutPeriod(standalone, period);
    const edit = { question: rest, filters: { ...filters, from: period.from, to: period.to } };
    return chipWhen(text, 'period', edit, isQuestion(rest) ? { question: rest, filters } : undefined);
  });
  const ofCorrections = expansions.flatMap(({ kind, from: written, to: meant }) => {
    const note = kind === 'homophone' || kind === 'ocr' ? noteWith(`按“${meant}”检索`) : undefined;
    return chipWhen(note, 'correction', { question: standalone.replaceAll(written, meant), filters });
  });
  return {
    chips: [
      ...ofReader,
      ...chipWhen(standalone === question ? '' : standalone, 'standalone', asked),
      ...ofPeriods,
      ...ofCorrections,
      ...chipWhen(limits.section, 'section', asked),
      ...chipWhen(limits.page, 'page', asked),
      ...chipWhen(limits.paper, 'paper', asked),
      ...chipWhen(limits.author, 'author', asked),
    ],
    notes: notes.filter((note) => !told.has(note)),
  };
}

function chipWhen(text: string | undefined, kind: ReadingChip['kind'], edit: Asked, without?: Asked): ReadingChip[] {
  return text ? [{ kind, text, edit, ...(without && { without }) }] : [];
}

/** The words 上个月 taken out of 上个月的活动有哪些？, and what only hung on them. */
function withoutPeriod(question: string, { span: [start, end] }: Period): string {
  const after = question.slice(end).replace(/^[的，、,]/u, '');
  const before = question.slice(0, start).replace(/(?<=.)[在于]$/u, '');
  return before + after;
}

function isQuestion(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length > 1;
}
