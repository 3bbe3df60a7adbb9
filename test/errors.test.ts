import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BaowenError, ERROR_KINDS, isErrorCode, toBaowenError, type Actor, type ErrorCode } from '../src/errors.ts';

const DOCS = fs.readFileSync(path.resolve(import.meta.dirname, '../docs/errors.md'), 'utf8');
const CODES = Object.keys(ERROR_KINDS).filter(isErrorCode);

const ACTOR_OF_HEADING: Readonly<Record<string, Actor>> = {
  'For readers': 'reader',
  'For programs that call the HTTP interface': 'client',
  'For the operator': 'operator',
  'For the archivist': 'archivist',
};

interface Row {
  readonly code: string;
  readonly actor: Actor | undefined;
  readonly httpStatus: number;
  readonly exitStatus: number;
  readonly chinese: string | undefined;
}

function documentedRows(): Row[] {
  return DOCS.split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const actor = ACTOR_OF_HEADING[section.slice(0, section.indexOf('\n'))];
      const rows = [...section.matchAll(/^\| `(\w+)` \| (\d+) \| (\d+) \| (.+?) \| (.+?) \| (.+?) \|$/gm)];
      return rows.map(([, code = '', http, exit, chinese]) => ({
        code,
        actor,
        httpStatus: Number(http),
        exitStatus: Number(exit),
        chinese,
      }));
    });
}

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1);

describe('the error codes', () => {
  it('are documented, each once, with who acts, statuses and sentence', () => {
    const expected = CODES.map((code) => ({ code, ...ERROR_KINDS[code] }));
    expect(documentedRows().toSorted(byCode)).toEqual(expected.toSorted(byCode));
  });

  it.each(CODES)('%s: a client or server status, a known exit status, a Chinese sentence', (code: ErrorCode) => {
    const { httpStatus, exitStatus, chinese } = ERROR_KINDS[code];
    expect(httpStatus).toBeGreaterThanOrEqual(400);
    expect(httpStatus).toBeLessThan(600);
    expect([1, 2, 3, 4, 5, 6]).toContain(exitStatus);
    expect(chinese).toMatch(/^\p{Script=Han}.*。$/u);
  });

  it.each(CODES)('%s is raised somewhere', (code: ErrorCode) => {
    const sources = fs
      .readdirSync(path.resolve(import.meta.dirname, '../src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== 'errors.ts')
      .map((file) => fs.readFileSync(path.resolve(import.meta.dirname, '../src', file), 'utf8'));
    expect(sources.some((source) => source.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '').includes(`'${code}'`))).toBe(true);
  });
});

describe('toBaowenError', () => {
  it('keeps our own errors and wraps others with their cause', () => {
    const own = new BaowenError('index_busy', 'busy');
    expect(toBaowenError(own)).toBe(own);
    const cause = new TypeError('boom');
    expect(toBaowenError(cause)).toMatchObject({ code: 'internal', cause, isRetryable: false });
    expect(toBaowenError('boom').message).toContain('boom');
  });
});

it('isErrorCode knows codes only', () => {
  expect(['internal', 'toString', '__proto__', ''].map(isErrorCode)).toEqual([true, false, false, false]);
});
