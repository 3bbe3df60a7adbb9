import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';

/**
 * Whether a request carries this token as `Authorization: Bearer …`. It takes the same time wherever the two differ: digests
 * are compared, which also evens out the lengths.
 */
export function carriesToken(request: Request, token: string): boolean {
  const given = /^Bearer +(\S+) *$/i.exec(request.get('authorization') ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
