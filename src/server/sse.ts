import type { Response } from 'express';

/** A stream of server-sent events. Writing to one that has ended, or whose client has gone, does nothing. */
export interface EventStream {
  /** Resolves when the client can take more. */
  send(name: string, data: unknown): Promise<void>;
  end(): void;
}

/**
 * Sends the headers at once and a comment line every `heartbeatMs`, so that no proxy takes a thinking server for a dead
 * one.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function openEventStream(response: Response, heartbeatMs: number): EventStream {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  const isOpen = (): boolean => !response.writableEnded && !response.destroyed;
  const heartbeat = setInterval(() => {
    if (isOpen()) response.write(':\n\n');
  }, heartbeatMs);
  response.once('close', () => clearInterval(heartbeat));
  /** Until the client has taken what waits for it: one for all who send meanwhile. */
  let draining: Promise<void> | undefined;
  return {
    async send(name, data) {
      if (!isOpen()) return;
      if (response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)) return;
      draining ??= drained(response).finally(() => (draining = undefined));
      await draining;
    },
    end() {
      clearInterval(heartbeat);
      if (isOpen()) response.end();
    },
  };
}

function drained(response: Response): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.once('drain', done).once('close', done);
  });
}
