/** What another library is given of a passage: the product's own words and vectors, so that only the searching differs. */
export interface PeerPassage {
  readonly id: string;
  /**
   * A word of five Latin letters and digits for each word of the product's tokenizer, in order: what counts words or looks for them by
   * patterns made for English counts and finds these rightly.
   */
  readonly words: readonly string[];
  readonly vector: readonly number[];
}

/** @returns ids of passages, best first, at least `depth` a leg looked at */
export type PeerSearch = (question: Omit<PeerPassage, 'id'>) => Promise<readonly string[]>;

/** What each file in `bench/peers` exports as `build`. */
export type BuildPeer = (passages: readonly PeerPassage[], dimension: number, depth: number) => Promise<PeerSearch>;

/** The libraries measured beside, by the name of their file. */
export const PEERS = ['langchain-ensemble', 'orama-hybrid'] as const;
