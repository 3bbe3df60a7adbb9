import { EventEmitter, once } from 'node:events';
import { createParser } from 'eventsource-parser';
import { afterEach } from 'vitest';
import type { App } from '../../src/compose.ts';
import { listen, type ListenOptions, type RunningServer } from '../../src/server/listen.ts';

const running: RunningServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

/** A real server on a free port, stopped after the test. */
export async function serve(app: App, options: ListenOptions = {}): Promise<RunningServer> {
  const server = await listen(app, { graceMs: 0, ...options });
  running.push(server);
  return server;
}

export function post(url: string, body: unknown, init: RequestInit = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(init.headers as Record<string, string> | undefined) };
  return fetch(url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), ...init, headers });
}

/** Asks for the event stream. */
export function postForEvents(url: string, body: unknown, init: RequestInit = {}): Promise<Response> {
  return post(url, body, { ...init, headers: { accept: 'text/event-stream' } });
}

export interface ReceivedEvent {
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** The events of a stream, as they arrive; comments come under the name `:`. */
export async function* eventsOf(response: Response): AsyncGenerator<ReceivedEvent> {
  const ready: ReceivedEvent[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => ready.push({ event: event ?? '', data: JSON.parse(data) }),
    onComment: () => ready.push({ event: ':', data: {} }),
  });
  if (!response.body) return;
  for await (const bytes of response.body.pipeThrough(new TextDecoderStream())) {
    parser.feed(bytes);
    yield* ready.splice(0);
  }
}

export async function allEvents(response: Response): Promise<ReceivedEvent[]> {
  return await collect(eventsOf(response));
}

export async function errorOf(response: Response): Promise<{ code: string; message: string; requestId: string }> {
  const { error } = (await response.json()) as { error: { code: string; message: string; requestId: string } };
  return error;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A promise that the test settles. */
export function gate<T = void>(): { readonly passed: Promise<T>; readonly open: (value: T) => void } {
  const emitter = new EventEmitter();
  const passed = once(emitter, 'open').then(([value]) => value as T);
  return { passed, open: (value) => void emitter.emit('open', value) };
}
