import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import express from 'express';
import { expect, it } from 'vitest';
import { openEventStream } from '../../src/server/sse.ts';

const IDLE_MS = 200;
/** More than the systems on both sides hold back for a reader. */
const MUCH = 'x'.repeat(20_000_000);

it('a stream that nobody takes anything of is cut when the server finds it idle, its heartbeat notwithstanding', async () => {
  const app = express();
  const closed = new Promise<boolean>((resolve) => {
    app.get('/', (_request, response) => {
      response.once('close', () => resolve(response.writableFinished));
      void openEventStream(response, IDLE_MS / 10).send('much', MUCH);
    });
  });
  const server = http.createServer(app);
  server.timeout = IDLE_MS;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.on('error', () => undefined); // cut from the other side
  client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  client.pause();
  expect(await closed).toBe(false);
  client.destroy();
  server.close();
});

it('however many events wait for a slow reader, it is waited for once, and it gets them all in order', async () => {
  const app = express();
  let listeners = 0;
  const sent = new Promise<void>((resolve, reject) => {
    app.get('/', (_request, response) => {
      const stream = openEventStream(response, 60_000);
      const all = [MUCH, ...Array.from({ length: 50 }, (_, n) => n)].map((data) => stream.send('news', data));
      listeners = response.listenerCount('drain');
      Promise.all(all).then(() => resolve(stream.end()), reject);
    });
  });
  const server = http.createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const [, ...later] = (await response.text()).split('\n\n').slice(0, -1);
  await sent;
  expect(listeners).toBe(1);
  expect(later).toEqual(Array.from({ length: 50 }, (_, n) => `event: news\ndata: ${n}`));
  server.close();
});
