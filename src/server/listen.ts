import { once, setMaxListeners } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '../compose.ts';
import { BaowenError, reasonOf } from '../errors.ts';
import { createServer, type ServerOptions } from './create-server.ts';
import { answerMalformedRequests } from './malformed-requests.ts';

export interface RunningServer {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, and is over when those under way have ended; the app stays open. */
  stop(): Promise<void>;
}

export interface ListenOptions extends Omit<ServerOptions, 'stopping' | 'givingUp'> {
  /** How long a request may take to arrive whole; its head may take a third of it. */
  readonly receiveMs?: number;
  /** How long a connection may lie still, on top of the time that an answer may take. */
  readonly idleMs?: number;
  /** How long requests under way may take after `stop`; then they fail with `shutting_down`. */
  readonly graceMs?: number;
}

const GRACE_MS = 10_000;
const RECEIVE_MS = 30_000;
/** Longer than what lies between two heartbeats of a stream. */
const IDLE_MS = 20_000;
/** For all headers; a question in the address may need twelve bytes a character on top (`%F0%9F%93%B0`). */
const HEADER_BYTES = 16_384;
/** Between telling requests to give up and cutting their connections. */
const LAST_WORDS_MS = 500;
const SWEEP_MS = 50;

/**
 * Serves the app at the configured host and port (0: any free one).
 * @throws BaowenError `port_unavailable`
 */
export async function listen(app: App, options: ListenOptions = {}): Promise<RunningServer> {
  const { graceMs = GRACE_MS, receiveMs = RECEIVE_MS, idleMs = IDLE_MS, ...serverOptions } = options;
  const stopping = new AbortController();
  const givingUp = new AbortController();
  setMaxListeners(0, stopping.signal, givingUp.signal); // one a request under way
  const server = http.createServer(
    {
      headersTimeout: Math.ceil(receiveMs / 3),
      requestTimeout: receiveMs,
      connectionsCheckingInterval: Math.ceil(receiveMs / 10),
      maxHeaderSize: HEADER_BYTES + 12 * app.config.MAX_QUESTION_CHARS,
    },
    createServer(app, { ...serverOptions, stopping: stopping.signal, givingUp: givingUp.signal }),
  );
  // also ends a client that takes no more of its answer
  server.timeout = app.config.REQUEST_TIMEOUT_MS + idleMs;
  server.maxConnections = app.config.MAX_CONNECTIONS;
  answerMalformedRequests(server);
  await bind(server, app.config.HOST, app.config.PORT);
  server.on('error', (err) => app.log.error({ err }, 'server error'));
  const { port } = server.address() as AddressInfo;

  async function drain(): Promise<void> {
    stopping.abort();
    const closed = once(server, 'close');
    server.close();
    // A connection is idle only once its answer is through, which `close` does not wait for.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const patience = setTimeout(() => {
      givingUp.abort(new BaowenError('shutting_down', 'The server stopped before the answer was ready.'));
    }, graceMs);
    const cut = setTimeout(() => server.closeAllConnections(), graceMs + LAST_WORDS_MS);
    await closed;
    clearInterval(sweep);
    clearTimeout(patience);
    clearTimeout(cut);
  }

  let stopped: Promise<void> | undefined;
  return { url: urlOf(app.config.HOST, port), port, stop: () => (stopped ??= drain()) };
}

async function bind(server: http.Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new BaowenError(
      'port_unavailable',
      `Cannot listen on ${host}:${port}: ${reasonOf(cause)}. Choose another PORT or HOST.`,
      {
        cause,
        details: { host, port },
      },
    );
  }
}

/** An address one can open: every interface includes this machine's own. */
function urlOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
