/** A posting under way is one number, the term's or the passage's above the code: 16 million of either are one machine's work. */
export const CODE_BITS = 8;
export const CODE_MASK = (1 << CODE_BITS) - 1;
