import net from 'node:net';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stats } from '../../src/contract/stats.ts';
import { answerOf, saying, scriptedApp } from './scripted-app.ts';
import { allEvents, errorOf, eventsOf, gate, post, postForEvents, serve } from './serving.ts';

/** Writes raw bytes and gives all that comes back until the server closes. */
async function speak(port: number, ...pieces: readonly (string | Uint8Array)[]): Promise<string> {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', () => undefined); // a server that resets is an answer too
  for (const piece of pieces) socket.write(piece);
  let heard = '';
  socket.on('data', (bytes: Buffer) => void (heard += bytes.toString('latin1')));
  await new Promise((resolve) => socket.once('close', resolve));
  return heard;
}

const get = (target: string, ...headers: readonly string[]): string =>
  [`GET ${target} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n');

describe('slow clients', () => {
  it.each([
    ['half a head', 'GET /healthz HTTP/1.1\r\nHost: x\r\nX-A: b\r\n'],
    [
      'half a body',
      'POST /ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"question":',
    ],
    [
      'a body in chunks that never ends',
      'POST /ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{"q\r\n',
    ],
  ])('that send %s are told so and let go', async (_what, sent) => {
    const { port } = await serve(scriptedApp(), { receiveMs: 60 });
    const heard = await speak(port, sent);
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
    expect(heard).toContain('request_slow');
  });

  it('that take nothing of their answer are let go, and their turn passes on', async () => {
    const app = scriptedApp({
      env: { REQUEST_TIMEOUT_MS: '100', MAX_CONCURRENT_ANSWERS: '1' },
      async *ask({ question }) {
        if (question === '长？') for (;;) yield { type: 'delta', text: '长'.repeat(100_000) };
        yield { type: 'answer', answer: answerOf(question, '好。') };
      },
    });
    const { url, port } = await serve(app, { idleMs: 400 });
    const socket = net.connect(port, '127.0.0.1');
    socket.pause();
    const body = JSON.stringify({ question: '长？' });
    socket.write(
      `POST /ask HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    expect((await post(`${url}/ask`, { question: '短？' })).status).toBe(200);
    // A connection that was cut shows to a paused reader only when it writes.
    socket.on('error', () => socket.destroy());
    await expect.poll(() => (socket.write('x'), socket.destroyed)).toBe(true);
  });

  it('beyond MAX_CONNECTIONS find no place, and the others go on', async () => {
    const { url, port } = await serve(scriptedApp({ env: { MAX_CONNECTIONS: '2' } }));
    const idle = net.connect(port, '127.0.0.1');
    await new Promise((resolve) => idle.once('connect', resolve));
    const other = net.connect(port, '127.0.0.1');
    await new Promise((resolve) => other.once('connect', resolve));
    expect(await speak(port, get('/healthz'))).toBe('');
    other.destroy();
    await new Promise((resolve) => other.once('close', resolve));
    await expect.poll(async () => await (await fetch(`${url}/healthz`)).text().catch(String)).toContain('ok');
    idle.destroy();
  });
});

describe('malformed requests are told what is wrong with them', () => {
  it.each([
    ['raw Chinese in the address', get('/articles/报'), 400, 'request_invalid', /percent-encoded/],
    ['TLS', new Uint8Array([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]), 400, 'request_invalid', /plain HTTP/],
    ['a header without a name', get('/', ': x'), 400, 'request_invalid', /header/i],
    ['two lengths', get('/', 'Content-Length: 1', 'Content-Length: 2'), 400, 'request_invalid', /Content-Length/i],
    [
      'length and chunks at once',
      get('/', 'Content-Length: 1', 'Transfer-Encoding: chunked'),
      400,
      'request_invalid',
      /./,
    ],
    ['headers without end', get('/', `X-Long: ${'x'.repeat(60_000)}`), 431, 'headers_too_large', /Shorten/],
    ['an address without end', get(`/search?q=${'x'.repeat(60_000)}`), 431, 'headers_too_large', /Shorten/],
  ] as const)('%s', async (_what, sent, status, code, words) => {
    const { port } = await serve(scriptedApp());
    const heard = await speak(port, sent);
    expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(heard).toContain(code);
    expect(heard).toMatch(words);
  });

  it('but the longest question fits the address', async () => {
    const seen: string[] = [];
    const app = scriptedApp({
      search: (q) => {
        seen.push(q);
        const query = {
          text: q,
          words: [],
          phrases: [],
          filters: {},
          periods: [],
          limits: {},
          expansions: [],
          notes: [],
        };
        return Promise.resolve({ passages: [], query, total: 0 });
      },
    });
    const { url } = await serve(app);
    const longest = '𠮷'.repeat(2_000);
    expect((await fetch(`${url}/search?q=${encodeURIComponent(longest)}`)).status).toBe(200);
    expect(seen).toEqual([longest]);
  });

  it('any bytes at all leave the server serving', async () => {
    const { url, port } = await serve(scriptedApp(), { receiveMs: 200 });
    const line = fc.constantFrom(
      'GET / HTTP/1.1\r\n',
      'POST /ask HTTP/1.1\r\n',
      'Host: x\r\n',
      '\r\n',
      'Content-Length: 5\r\n',
    );
    const bytes = fc.uint8Array({ maxLength: 200 });
    const sent = fc.array(fc.oneof(line, bytes), { minLength: 1, maxLength: 8 });
    const isAnswered = async (pieces: readonly (string | Uint8Array)[]): Promise<boolean> => {
      const heard = await speak(port, ...pieces, '\r\n\r\n');
      return heard === '' || !/^HTTP\/1\.1 5/m.test(heard);
    };
    const result = await fc.check(
      fc.asyncProperty(fc.array(sent, { minLength: 20, maxLength: 20 }), async (batch) =>
        (await Promise.all(batch.map(isAnswered))).every(Boolean),
      ),
      { numRuns: 5 },
    );
    expect(result.counterexample).toBeNull();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('addresses', () => {
  it.each(['/../../etc/passwd', '/assets/../../package.json', '/%2e%2e/package.json', '/..%2f..%2fpackage.json'])(
    'such as %s lead out of no folder',
    async (target) => {
      const { port } = await serve(scriptedApp());
      expect(await speak(port, get(target))).toMatch(/^HTTP\/1\.1 40[04] /);
    },
  );

  it.each(['/articles/..%2f..%2fetc%2fpasswd', '/pages/a%0d%0aSet-Cookie:%20x=1', '/issues/__proto__', '/pages/%00'])(
    'such as %s are only ids',
    async (target) => {
      const { port } = await serve(scriptedApp());
      const heard = await speak(port, get(target));
      expect(heard).toMatch(/^HTTP\/1\.1 503 /);
      expect(heard).not.toMatch(/^set-cookie/im);
    },
  );

  it('that are no UTF-8 are refused, not read as another question', async () => {
    const { port } = await serve(scriptedApp());
    for (const target of ['/search?q=%E6%8A', '/search?q=%ff', '/issues?%c0%80']) {
      const heard = await speak(port, get(target));
      expect(heard).toMatch(/^HTTP\/1\.1 400 /);
      expect(heard).toMatch(/no UTF-8/);
    }
  });

  it('with parameters that their route does not take are refused', async () => {
    const token = 'only-for-this-test';
    const { url } = await serve(scriptedApp({ env: { ADMIN_TOKEN: token } }));
    for (const address of ['/issues?year=2024', '/articles/a?b=1', '/pages/a?b=1', '/index?x', '/stats?x']) {
      const response = await fetch(`${url}${address}`, { headers: { authorization: `Bearer ${token}` } });
      expect([response.status, (await errorOf(response)).code]).toEqual([400, 'request_invalid']);
    }
    expect((await post(`${url}/ask?k=3`, { question: '谁？' })).status).toBe(400);
    for (const address of [
      '/search?q=a&k=1e1',
      '/search?q=a&k=0x10',
      '/search?q=a&k=%201',
      '/hits?q=a&offset=1e1',
      '/hits?q=a&limit=',
    ]) {
      expect((await fetch(`${url}${address}`)).status).toBe(400);
    }
  });

  it('that do not exist may be tried RATE_LIMIT_PER_MINUTE times, while the others stay open', async () => {
    const { url } = await serve(scriptedApp({ env: { RATE_LIMIT_PER_MINUTE: '2' } }));
    const tried = ['/a', '/b', '/c', '/d'].map(async (address) => (await fetch(`${url}${address}`)).status);
    expect((await Promise.all(tried)).toSorted()).toEqual([404, 404, 429, 429]);
    const limited = await fetch(`${url}/e`);
    expect((await errorOf(limited)).code).toBe('rate_limited');
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

const asking = (site: string) => ({ headers: { origin: site } });

describe('other sites', () => {
  it('may read nothing unless they are named', async () => {
    const { url } = await serve(scriptedApp());
    const { headers } = await fetch(`${url}/healthz`, asking('https://paper.example'));
    expect(headers.get('access-control-allow-origin')).toBeNull();
    const named = await serve(scriptedApp({ env: { CORS_ORIGINS: 'https://paper.example, http://localhost:3000' } }));
    const of = async (site: string) =>
      (await fetch(`${named.url}/healthz`, asking(site))).headers.get('access-control-allow-origin');
    expect(await of('https://paper.example')).toBe('https://paper.example');
    expect(await of('http://localhost:3000')).toBe('http://localhost:3000');
    expect(await of('https://evil.example')).toBeNull();
  });

  it('that are named may ask, once their browser has inquired', async () => {
    const { url } = await serve(scriptedApp({ env: { CORS_ORIGINS: '*' } }));
    const inquiry = await fetch(`${url}/ask`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://paper.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(inquiry.status).toBe(204);
    expect(inquiry.headers.get('access-control-allow-headers')).toContain('content-type');
    expect(inquiry.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('a thousand streams', () => {
  it('are held, told and ended together', { timeout: 30_000 }, async () => {
    const rest = gate();
    const app = scriptedApp({
      env: { ADMIN_TOKEN: 'only-for-this-test', MAX_CONCURRENT_ANSWERS: '300', MAX_QUEUED_ANSWERS: '200' },
      async *ask({ question }) {
        yield { type: 'delta', text: '慢' };
        await rest.passed;
        yield { type: 'answer', answer: answerOf(question, '慢') };
      },
    });
    const { url } = await serve(app);
    const followers = await Promise.all(Array.from({ length: 500 }, () => fetch(`${url}/index/events`)));
    const asked = Array.from({ length: 500 }, () => postForEvents(`${url}/ask`, { question: '慢吗？' }));
    const load = async (): Promise<unknown> => {
      const headers = { authorization: 'Bearer only-for-this-test' };
      return ((await (await fetch(`${url}/stats`, { headers })).json()) as Stats).load;
    };
    await expect.poll(load).toEqual({ running: 300, waiting: 200 });
    expect((await post(`${url}/ask`, { question: '还有吗？' })).status).toBe(503);
    rest.open();
    const ends = await Promise.all(asked.map(async (stream) => (await allEvents(await stream)).at(-1)?.event));
    expect(new Set(ends)).toEqual(new Set(['answer']));
    await Promise.all(followers.map((follower) => follower.body?.cancel()));
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('that are left free their turns', async () => {
    const app = scriptedApp({
      env: { MAX_CONCURRENT_ANSWERS: '20', MAX_QUEUED_ANSWERS: '20' },
      async *ask({ question }, signal) {
        if (question === '好吗？') yield* saying('好。')({ question }, signal);
        yield { type: 'delta', text: '慢' };
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
    });
    const { url } = await serve(app);
    const client = new AbortController();
    const streams = Array.from({ length: 40 }, () =>
      postForEvents(`${url}/ask`, { question: '慢吗？' }, { signal: client.signal }),
    );
    const [first] = streams;
    if (first) await eventsOf(await first).next();
    client.abort();
    await Promise.allSettled(streams);
    const answers = Array.from({ length: 40 }, () => post(`${url}/ask`, { question: '好吗？' }));
    expect(new Set((await Promise.all(answers)).map(({ status }) => status))).toEqual(new Set([200]));
  });
});
