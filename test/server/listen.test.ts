import http from 'node:http';
import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { listen } from '../../src/server/listen.ts';
import { allEvents, errorOf, gate, post, postForEvents, serve } from './serving.ts';
import { answerOf, scriptedApp, type ScriptedApp } from './scripted-app.ts';

/** Begins answers, says when it has begun so many, and ends them when told to. */
function slowApp(answers = 1): { app: ScriptedApp; began: Promise<void>; finish: () => void } {
  const began = gate();
  const rest = gate();
  let begun = 0;
  const app = scriptedApp({
    async *ask(request) {
      yield { type: 'delta', text: '慢' };
      if (++begun === answers) began.open();
      await rest.passed;
      yield { type: 'answer', answer: answerOf(request.question, '慢慢来。') };
    },
  });
  return { app, began: began.passed, finish: () => rest.open() };
}

describe('listen', () => {
  it('says port_unavailable when the port is taken or the host is not ours', async () => {
    const { port } = await serve(scriptedApp());
    await expect(listen(scriptedApp({ env: { PORT: String(port) } }))).rejects.toMatchObject({
      code: 'port_unavailable',
      message: expect.stringContaining(`127.0.0.1:${port}`),
    });
    await expect(listen(scriptedApp({ env: { HOST: '203.0.113.1' } }))).rejects.toMatchObject({
      code: 'port_unavailable',
    });
  });

  it('answers in its own form what is no HTTP request', async () => {
    const { port } = await serve(scriptedApp());
    const socket = net.connect(port, '127.0.0.1');
    socket.write('GET /search?q=江夏路 HTTP/1.1\r\nhost: x\r\n\r\n');
    let reply = '';
    for await (const piece of socket.setEncoding('utf8')) reply += piece as string;
    expect(reply).toMatch(/^HTTP\/1\.1 400 [^]*x-request-id: [^]*"code":"request_invalid"/);
  });

  it('gives an address one can open also when it listens everywhere', async () => {
    const { url, port } = await serve(scriptedApp({ env: { HOST: '0.0.0.0' } }));
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('lets answers under way end before it stops, JSON and stream', async () => {
    const { app, began, finish } = slowApp(2);
    const { url, stop } = await serve(app, { graceMs: 60_000 });
    const whole = post(`${url}/ask`, { question: '慢吗？' });
    const streamed = postForEvents(`${url}/ask`, { question: '慢吗？' });
    await began;
    const stopped = stop();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed'); // takes no new connection
    finish();
    expect(await (await whole).json()).toMatchObject({ answer: '慢慢来。' });
    expect((await allEvents(await streamed)).at(-1)?.event).toBe('answer');
    await stopped;
  });

  it('fails an answer that outlasts the grace time with shutting_down', async () => {
    const { app, began } = slowApp(2);
    const { url, stop } = await serve(app, { graceMs: 20 });
    const answer = post(`${url}/ask`, { question: '慢吗？' });
    const streamed = postForEvents(`${url}/ask`, { question: '慢吗？' });
    await began;
    const events = allEvents(await streamed);
    await stop();
    const response = await answer;
    expect([response.status, (await errorOf(response)).code]).toEqual([503, 'shutting_down']);
    expect((await events).at(-1)?.data).toMatchObject({ error: { code: 'shutting_down' } });
  });

  it('refuses a request that comes over an open connection while it stops', async () => {
    const { app, began, finish } = slowApp();
    const { port, stop } = await serve(app, { graceMs: 60_000 });
    const socket = net.connect(port, '127.0.0.1');
    const body = JSON.stringify({ question: '慢吗？' });
    socket.write(
      `POST /ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    await began;
    const stopped = stop();
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    finish();
    let received = '';
    for await (const bytes of socket) received += String(bytes);
    expect(received).toContain('慢慢来。');
    expect(received).not.toContain('{"status":"ok"}');
    await stopped;
  });

  it('does not wait for idle connections, and stops once', async () => {
    const agent = new http.Agent({ keepAlive: true });
    const { port, stop } = await serve(scriptedApp(), { graceMs: 60_000 });
    await new Promise<void>((resolve) => {
      http.get({ port, path: '/healthz', agent }, (response) => response.resume().on('end', resolve));
    });
    expect(stop()).toBe(stop());
    await stop();
    agent.destroy();
  });
});
