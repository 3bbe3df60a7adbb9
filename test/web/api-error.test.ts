import { describe, expect, it } from 'vitest';
import { readFailure } from '../../web/src/lib/api-error.ts';

describe('readFailure', () => {
  it('reads the code of our own errors', async () => {
    const body = { error: { code: 'index_missing', message: 'No index.', requestId: 'r1' } };
    expect(await readFailure(Response.json(body, { status: 503 }))).toEqual({
      code: 'index_missing',
      message: 'No index.',
    });
  });

  it('names the status of anything else', async () => {
    const page = new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' });
    expect(await readFailure(page)).toEqual({ code: 'http_502', message: 'Bad Gateway' });
  });
});
