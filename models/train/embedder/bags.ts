/** Texts of a batch as bags of tokens: those of text i lie at starts[i] … starts[i + 1]. */
export interface Bags {
  readonly starts: Int32Array;
  readonly tokens: Int32Array;
  /** 1 + ln of how often the token stands in the text. */
  readonly weights: Float32Array;
}

/** Counts the tokens of one text after another. */
export class BagCounter {
  readonly #counts: Uint16Array;
  #open: number[] = [];
  #starts = [0];
  #tokens: number[] = [];
  #weights: number[] = [];

  /** @param tokens that there are */
  constructor(tokens: number) {
    this.#counts = new Uint16Array(tokens);
  }

  /** Adds tokens to the text being counted. */
  add(tokens: ArrayLike<number>): void {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as number;
      const count = this.#counts[token] as number;
      if (count === 0) this.#open.push(token);
      this.#counts[token] = count + 1;
    }
  }

  /**
   * Ends the text being counted.
   * @param keeps whether one of its different tokens stays in the bag
   * @returns how many stayed
   */
  endText(keeps: () => boolean = () => true): number {
    for (const token of this.#open) {
      if (keeps()) {
        this.#tokens.push(token);
        this.#weights.push(1 + Math.log(this.#counts[token] as number));
      }
      this.#counts[token] = 0;
    }
    this.#open = [];
    this.#starts.push(this.#tokens.length);
    return this.#tokens.length - (this.#starts.at(-2) as number);
  }

  /** Takes the text ended last back. */
  dropText(): void {
    this.#starts.pop();
    this.#tokens.length = this.#weights.length = this.#starts.at(-1) as number;
  }

  /** The texts ended since the last call. */
  take(): Bags {
    const bags = {
      starts: Int32Array.from(this.#starts),
      tokens: Int32Array.from(this.#tokens),
      weights: Float32Array.from(this.#weights),
    };
    [this.#starts, this.#tokens, this.#weights] = [[0], [], []];
    return bags;
  }
}
