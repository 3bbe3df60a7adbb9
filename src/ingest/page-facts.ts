import type { PageIdentity } from '../types/issue.ts';

/** What of a page tells which issue it belongs to. */
export interface PageFacts {
  readonly page: { readonly file: string };
  readonly identity: PageIdentity;
}
