import type { Byline } from '../types/article.ts';
import type { PageReading } from '../types/reading.ts';
import type { Span } from '../types/span.ts';

/** A page reading in the form that segmentations are exchanged and scored in. */
export interface Inspection {
  readonly file: string;
  readonly issue: { readonly paper: string | null; readonly date: string | null; readonly page: string | null };
  readonly articles: readonly {
    readonly headline: string;
    readonly kicker: string;
    readonly subheadline: string;
    readonly section: string;
    readonly bylines: readonly Byline[];
    /** In reading order, offsets into the page file. */
    readonly spans: readonly Span[];
  }[];
  readonly furniture: readonly Span[];
}

/** What was understood of a page, without the words. Unknown facts about the issue are null. */
export function inspection({ page, identity, articles, furniture }: PageReading): Inspection {
  return {
    file: page.file,
    issue: { paper: identity.paper.value, date: identity.date.value, page: identity.page.value },
    articles: articles.map(({ headline, kicker, deck, section, bylines, spans }) => ({
      headline,
      kicker,
      subheadline: deck,
      section,
      bylines,
      spans,
    })),
    furniture,
  };
}
