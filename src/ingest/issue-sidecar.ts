import path from 'node:path';
import * as z from 'zod';
import { BaowenError } from '../errors.ts';
import type { IssueFacts } from '../types/issue.ts';
import { statedPage } from './jump-lines.ts';

const Sidecar = z.strictObject({
  paper: z.string().min(1).optional(),
  date: z.iso.date().optional(),
  edition: z.string().min(1).optional(),
  /** File name, or path from the folder of `issue.json`, to page number. */
  pages: z.record(z.string(), z.string().refine(isPage, 'is no page number such as 01 or A03')).optional(),
});

/**
 * Reads an `issue.json`: `{"paper": "…", "date": "2024-03-18", "edition": "…", "pages": {"front.txt": "01"}}`, all of it optional.
 * @param file its path, for messages
 * @returns what it says of a page file, by that file's path from the folder of the `issue.json`
 * @throws BaowenError `sidecar_invalid`
 */
export function readIssueSidecar(bytes: Uint8Array, file: string): (pagePath: string) => IssueFacts {
  const { pages, paper, date, edition } = parse(bytes, file);
  return (pagePath) => {
    const page = pages?.[pagePath] ?? pages?.[path.posix.basename(pagePath)];
    return {
      ...(paper === undefined ? {} : { paper }),
      ...(date === undefined ? {} : { date }),
      ...(edition === undefined ? {} : { edition }),
      ...(page === undefined ? {} : { page }),
    };
  };
}

function isPage(stated: string): boolean {
  return statedPage(stated) !== undefined;
}

function parse(bytes: Uint8Array, file: string): z.infer<typeof Sidecar> {
  try {
    return Sidecar.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new BaowenError('sidecar_invalid', `${file} cannot be used: ${reason}. Its pages were read without it.`, {
      cause,
    });
  }
}
