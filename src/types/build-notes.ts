import type { PageIdentity } from './issue.ts';

/** What a build notes of its pages and articles for the next one, which need not work out again what has not changed. */
export interface BuildNotes {
  /** Of the program and the settings that read the pages; what another made is worth nothing. */
  readonly fingerprint: string;
  /** The places that papers are named after. */
  readonly places: readonly string[];
  readonly pages: readonly PageNote[];
  /** In order of the archive's articles. */
  readonly articles: readonly ArticleNote[];
}

export interface PageNote {
  /** The file it stands in, within the corpus folder. */
  readonly source: string;
  /** The page's own name: that of its file or, in a file that holds several, `<path>#<part>`. */
  readonly file: string;
  /** As the page itself tells, before it is compared with those beside it. */
  readonly identity: PageIdentity;
}

export interface ArticleNote {
  readonly id: string;
  /** Hashes of a sample of its stretches, see `ingest/text-shape.ts`. */
  readonly sample: Uint32Array;
  readonly names: NamesFound;
}

/** Other names that one article's text gives. */
export interface NamesFound {
  /** Short form and full name, folded. */
  readonly shortened: readonly (readonly [short: string, full: string])[];
  /** Places that it calls a city, county, province … */
  readonly places: readonly string[];
  /** Provinces that it names, as often as it does. */
  readonly provinces: readonly string[];
}
