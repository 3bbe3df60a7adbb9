/** A list in the corpus folder that is no page: what was withdrawn. */
export const WITHDRAWN_FILE = 'withdrawn.txt';
