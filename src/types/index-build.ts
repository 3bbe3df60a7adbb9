/** A page or article that could not be indexed, and why. */
export interface BuildFailure {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

export interface IndexCounts {
  readonly issues: number;
  readonly pages: number;
  readonly articles: number;
  readonly passages: number;
  readonly terms: number;
}

/** `manifest.json` of a snapshot: what it was made of, with which settings, and the checksum of every file. */
export interface Manifest {
  readonly formatVersion: number;
  /** `<UTC time>-<hash of sources and settings>`; also the snapshot's folder name. */
  readonly buildId: string;
  /** ISO 8601, UTC. */
  readonly builtAt: string;
  readonly corpus: { readonly files: Readonly<Record<string, string>> };
  /** What must be equal for a snapshot to be usable; a difference is refused by name of the setting. */
  readonly settings: {
    readonly tokenizer: string;
    readonly embedder: string;
    readonly dimension: number;
    readonly lexical: string;
    readonly passages: string;
  };
  readonly counts: IndexCounts;
  /** First and last issue date. */
  readonly coverage: { readonly from: string | null; readonly to: string | null };
  /** File name to SHA-256, lower-case hex. */
  readonly checksums: Readonly<Record<string, string>>;
  readonly failures: readonly BuildFailure[];
}

/** What tells nothing of itself while it lasts. */
export type BuildStage = 'assembling' | 'comparing' | 'splitting' | 'inverting' | 'noting' | 'writing';

/** Progress of a build, for the bar, the log and `GET /index/events`. */
export type BuildProgress =
  | { readonly type: 'started'; readonly pages: number }
  | { readonly type: 'page'; readonly done: number; readonly pages: number; readonly file: string }
  | { readonly type: 'embedded'; readonly done: number; readonly passages: number }
  | { readonly type: 'failed-page'; readonly failure: BuildFailure }
  /** What is begun beside what tells of itself. */
  | { readonly type: 'stage'; readonly stage: BuildStage }
  | { readonly type: 'verifying' }
  /** The share of its time that the build has behind it, from 0 to 1. */
  | { readonly type: 'share'; readonly share: number }
  | { readonly type: 'published'; readonly report: BuildReport };

/** What a finished build says of itself. */
export interface BuildReport {
  readonly buildId: string;
  readonly counts: IndexCounts;
  readonly coverage: { readonly from: string | null; readonly to: string | null };
  readonly failures: readonly BuildFailure[];
  /** Passages whose vectors were taken over from the snapshot before. */
  readonly reusedVectors: number;
  readonly durationMs: number;
}
