/** Turns text into unit vectors. */
export interface Embedder {
  /** Model, dimension and version; pinned in the manifest. */
  readonly fingerprint: string;
  readonly dimension: number;
  /**
   * @returns `texts.length` vectors of `dimension` finite numbers, rows of unit length (or all zero for a text without any known term)
   * @throws BaowenError `embedding_failed`, `embedding_dimension`, `model_*`
   */
  embedPassages(texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]>;
  /** As `embedPassages`, for one question. */
  embedQuery(text: string, signal?: AbortSignal): Promise<Float32Array>;
}
