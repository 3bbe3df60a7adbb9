import fs from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { Express } from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { createServer } from '../../src/server/create-server.ts';
import { openApiDocument } from '../../src/server/openapi.ts';
import { DOCUMENTED_ROUTES } from '../../src/server/openapi-routes.ts';
import { errorOf, post, serve } from './serving.ts';
import { scriptedApp } from './scripted-app.ts';

/** Paths and methods the Express app has routes for. */
function routesOf(server: Express): string[] {
  const layers = server.router.stack as { route?: { path: string; stack: { method?: string }[] } }[];
  const routes = layers.flatMap(({ route }) =>
    (route?.stack ?? []).flatMap(({ method }) => (route && method ? [`${method} ${route.path}`] : [])),
  );
  return [...new Set(routes)];
}

/** A request that fetch would tidy up. */
function rawGet(url: string, rawPath: string, headers: http.OutgoingHttpHeaders = {}): Promise<http.IncomingMessage> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    http.get({ hostname, port, path: rawPath, headers, agent: false }, resolve).on('error', reject);
  });
}

describe('every answer', () => {
  it('carries a request id: a sane one of the client, or a new one', async () => {
    const { url } = await serve(scriptedApp());
    const idOf = async (given?: string): Promise<string | null> =>
      (await fetch(`${url}/healthz`, given ? { headers: { 'x-request-id': given } } : {})).headers.get('x-request-id');
    expect(await idOf('trace-42.a')).toBe('trace-42.a');
    const fresh = await idOf();
    expect(fresh).toMatch(/^[\w-]{36}$/);
    expect(await idOf()).not.toBe(fresh);
    expect(await idOf('x'.repeat(65))).toMatch(/^[\w-]{36}$/);
    expect(await idOf('a b"c')).toMatch(/^[\w-]{36}$/);
  });

  it('forbids foreign scripts, frames and sniffing, and names no software', async () => {
    const { url } = await serve(scriptedApp());
    const { headers } = await fetch(`${url}/healthz`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script';trusted-types 'none'");
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(policy).not.toMatch(/unsafe|upgrade-insecure|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('is logged without the question, unless LOG_QUESTIONS is on', async () => {
    const quiet = scriptedApp();
    const open = scriptedApp({ env: { LOG_QUESTIONS: '1' } });
    for (const app of [quiet, open]) {
      const { url, stop } = await serve(app);
      await (await post(`${url}/ask`, { question: '谁修了那座桥？' })).text();
      await (await fetch(`${url}/search?q=${encodeURIComponent('谁修了那座桥？')}`)).text();
      await stop();
    }
    const lines = quiet.logLines.filter((line) => line['msg'] === 'request');
    expect(lines).toMatchObject([
      { method: 'POST', path: '/ask', status: 200 },
      { method: 'GET', path: '/search', status: 500, code: 'internal' },
    ]);
    expect(JSON.stringify(quiet.logLines)).not.toContain('那座桥');
    expect(open.logLines.filter((line) => line['question'] === '谁修了那座桥？')).toHaveLength(2);
  });
});

describe('addresses and methods', () => {
  it('that do not exist give route_not_found', async () => {
    const { url } = await serve(scriptedApp());
    for (const address of ['/nowhere', '/ask/more', '/assets/none.js', '/.env', '/..%2fpackage.json']) {
      const response = await fetch(`${url}${address}`);
      expect([response.status, (await errorOf(response)).code]).toEqual([404, 'route_not_found']);
    }
    expect((await rawGet(url, '/../package.json')).statusCode).toBe(404);
  });

  it('that do not fit give method_not_allowed with Allow; OPTIONS tells the same', async () => {
    const { url } = await serve(scriptedApp());
    const get = await fetch(`${url}/ask`);
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect((await errorOf(get)).code).toBe('method_not_allowed');
    const put = await fetch(`${url}/search?q=x`, { method: 'PUT' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    const options = await fetch(`${url}/index/rebuild`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
  });

  it('with broken percent-encoding give request_invalid, or no such route', async () => {
    const { url } = await serve(scriptedApp());
    for (const address of ['/articles/%E0%A4%A', '/issues/%', '/pages/%ff']) {
      expect((await rawGet(url, address)).statusCode).toBe(400);
    }
    expect((await rawGet(url, '/%E0%A4%A')).statusCode).toBeOneOf([400, 404]);
    expect((await rawGet(url, '/search?q=%')).statusCode).toBe(500); // a lone % is a fair search; this script has none
  });

  it('of the archive say index_missing before the first build', async () => {
    const { url } = await serve(scriptedApp());
    for (const address of ['/issues', '/issues/a', '/articles/a', '/pages/a', '/readyz']) {
      const response = await fetch(`${url}${address}`);
      expect([response.status, (await errorOf(response)).code]).toEqual([503, 'index_missing']);
    }
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${url}/index`)).json()).toMatchObject({ indexId: null, isBuilding: false });
  });

  it('that change something take no parameter that they do not know', async () => {
    const { url } = await serve(scriptedApp({ env: { ADMIN_TOKEN: 'a-token-of-tests' } }));
    const changing = DOCUMENTED_ROUTES.filter(({ method }) => method === 'post' || method === 'delete');
    expect(changing.length).toBeGreaterThan(5);
    for (const { method, path } of changing) {
      const response = await fetch(`${url}${path.replace('{id}', 'a1')}?raeson=x`, {
        method: method.toUpperCase(),
        headers: { authorization: 'Bearer a-token-of-tests', 'content-type': 'application/json' },
        body: '{}',
      });
      expect(await errorOf(response)).toMatchObject({
        code: 'request_invalid',
        message: expect.stringContaining('raeson'),
      });
    }
  });

  it('are all in openapi.json, and nothing else is', async () => {
    const { url } = await serve(scriptedApp());
    const document = (await (await fetch(`${url}/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const documented = Object.entries(document.paths).flatMap(([address, methods]) =>
      Object.keys(methods).map((method) => `${method} ${address.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(documented.toSorted()).toEqual(routesOf(createServer(scriptedApp())).toSorted());
  });

  it('are described in openapi.json without a dangling reference', () => {
    const document = openApiDocument('1.2.3');
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(expect.arrayContaining(references));
    expect(references.length).toBeGreaterThan(20);
  });

  it('are all in docs/api.md, and nothing else is', async () => {
    const text = await fs.readFile(path.resolve(import.meta.dirname, '../../docs/api.md'), 'utf8');
    const headings = [...text.matchAll(/^## (GET|POST|DELETE) (\S+)$/gm)].map(
      ([, method = '', to]) => `${method.toLowerCase()} ${to}`,
    );
    expect(headings.toSorted()).toEqual(routesOf(createServer(scriptedApp())).toSorted());
  });
});

describe('GET /search refuses', () => {
  it.each([
    ['', 'request_invalid', /q: is missing/],
    ['?q=', 'question_empty', /请输入/],
    ['?q=a&q=b', 'request_invalid', /q: must be a string/],
    [`?q=${'x'.repeat(2001)}`, 'question_too_long', /2000/],
    ['?q=a&k=0', 'request_invalid', /k:/],
    ['?q=a&k=many', 'request_invalid', /k:/],
    ['?q=a&from=18.3.2024', 'request_invalid', /from:/],
    ['?q=a&from=2024-03-02&to=2024-03-01', 'request_invalid', /from: from is later than to/],
    ['?q=a&colour=red', 'request_invalid', /colour/],
  ])('%s', async (query, code, message) => {
    const { url } = await serve(scriptedApp());
    const response = await fetch(`${url}/search${query}`);
    expect(response.status).toBe(400);
    const error = await errorOf(response);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  it('nobody: filters, k and text reach the app', async () => {
    const seen: unknown[] = [];
    const app = scriptedApp({
      search: (q, k, filters) => {
        seen.push(q, k, filters);
        const query = { text: q, words: [], phrases: [], filters, periods: [], limits: {}, expansions: [], notes: [] };
        return Promise.resolve({ passages: [], query, total: 0 });
      },
    });
    const { url } = await serve(app);
    expect((await fetch(`${url}/search?q=${encodeURIComponent('桥')}&k=3&page=1&from=2024-01-01`)).status).toBe(200);
    expect(seen).toEqual(['桥', 3, { page: '01', from: '2024-01-01' }]);
  });
});

describe('the rate limit', () => {
  it('refuses what is beyond it, per client, on what costs work only', async () => {
    const { url } = await serve(scriptedApp({ env: { RATE_LIMIT_PER_MINUTE: '2' } }));
    await (await post(`${url}/ask`, { question: '一？' })).text();
    await (await fetch(`${url}/search?q=${encodeURIComponent('二')}`)).text();
    const third = await post(`${url}/ask`, { question: '三？' });
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await errorOf(third)).code).toBe('rate_limited');
    expect((await fetch(`${url}/index`)).status).toBe(200);
  });

  it.each([
    ['0', 429],
    ['1', 200],
  ])('believes a forwarded address only from trusted proxies (TRUST_PROXY=%s)', async (trusted, status) => {
    const { url } = await serve(scriptedApp({ env: { RATE_LIMIT_PER_MINUTE: '1', TRUST_PROXY: trusted } }));
    const ask = (client: string): Promise<Response> =>
      post(`${url}/ask`, { question: '谁？' }, { headers: { 'x-forwarded-for': client } });
    await (await ask('198.51.100.1')).text();
    expect((await ask('198.51.100.2')).status).toBe(status);
  });
});

describe('the chat page', () => {
  const folders: string[] = [];
  afterEach(() => Promise.all(folders.splice(0).map((folder) => fs.rm(folder, { recursive: true }))));

  async function builtPage(): Promise<string> {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), '.baowen-web-'));
    folders.push(folder);
    await fs.mkdir(path.join(folder, 'assets'));
    await fs.writeFile(path.join(folder, 'index.html'), '<!doctype html><title>报问</title>');
    await fs.writeFile(path.join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await fs.writeFile(path.join(folder, 'assets', 'main-4f3a.js'), 'export {};\n');
    return folder;
  }

  it('is served fresh, its hashed files for ever', async () => {
    const { url } = await serve(scriptedApp(), { webRoot: await builtPage() });
    const page = await fetch(url);
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await page.text()).toContain('报问');
    const script = await fetch(`${url}/assets/main-4f3a.js`);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-type')).toContain('javascript');
    expect((await fetch(`${url}/favicon.svg`)).headers.get('cache-control')).toBe('no-cache');
  });

  it('opens at permalinks in a browser, while programs get JSON there', async () => {
    const { url } = await serve(scriptedApp(), { webRoot: await builtPage() });
    for (const address of ['/articles/a-p01-a01', '/issues/a']) {
      const page = await fetch(`${url}${address}`, {
        headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      });
      expect(await page.text()).toContain('报问');
      expect(page.headers.get('vary')).toContain('Accept');
      const json = await fetch(`${url}${address}`);
      expect((await errorOf(json)).code).toBe('index_missing');
    }
  });

  it('says how to build it when it is not built', async () => {
    const { url } = await serve(scriptedApp(), { webRoot: path.join(os.tmpdir(), 'no-such-folder') });
    const page = await fetch(url);
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('npm run build');
  });
});
