import type { HitsResponse } from '../../../src/contract/hits.ts';
import { getJson } from './request-json.ts';

/** Entries fetched at a time. */
export const HITS_AT_A_TIME = 20;

/**
 * A part of a list.
 * @param search as {@link hitsSearchString} gives it
 * @throws ApiError `question_empty`, `question_too_long`, `request_invalid`, `rate_limited`, `index_missing`, `network_error`
 */
export function getHits(search: string, offset = 0): Promise<HitsResponse> {
  return getJson(`/hits${search}&offset=${offset}&limit=${HITS_AT_A_TIME}`);
}

/** Where the whole list is to be had as a file. */
export function hitsFile(search: string, format: 'csv' | 'json'): string {
  return `/hits${search}&format=${format}`;
}
