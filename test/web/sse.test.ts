import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readServerSentEvents, type ServerSentEvent } from '../../web/src/lib/sse.ts';

/** A body that arrives in pieces, cut after each of the given numbers of bytes. */
function bodyCutAt(text: string, cuts: readonly number[]): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const bounds = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  return new ReadableStream({
    start(controller) {
      for (const [i, end] of bounds.slice(1).entries()) controller.enqueue(bytes.slice(bounds[i], end));
      controller.close();
    },
  });
}

async function collect(body: ReadableStream<Uint8Array>): Promise<ServerSentEvent[]> {
  const events: ServerSentEvent[] = [];
  for await (const event of readServerSentEvents(body)) events.push(event);
  return events;
}

const written = (events: readonly ServerSentEvent[]): string =>
  events.map(({ event, data }) => `: 心跳\n\nevent: ${event}\ndata: ${data}\n\n`).join('');

describe('readServerSentEvents', () => {
  it('reads the same events wherever the bytes are cut, in the middle of a character too', async () => {
    const event = fc.record({
      event: fc.constantFrom('delta', 'citation', 'answer'),
      data: fc
        .string({ unit: fc.constantFrom('报', '〔', '1', '〕', '。', '𠮷', ' ', '"'), minLength: 1 })
        .map((s) => JSON.stringify(s)),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 30 }),
        async (events, cuts) => {
          expect(await collect(bodyCutAt(written(events), cuts))).toEqual(events);
        },
      ),
    );
  });

  it('drops an event that the stream breaks off', async () => {
    const whole = { event: 'delta', data: '{"text":"第一句。"}' };
    const body = bodyCutAt(`${written([whole])}event: delta\ndata: {"text":"第二`, [40]);
    expect(await collect(body)).toEqual([whole]);
  });

  it('cancels the body when the loop is left', async () => {
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('event: delta\ndata: {}\n\n')),
      cancel: () => {
        isCancelled = true;
      },
    });
    for await (const event of readServerSentEvents(body)) {
      expect(event.event).toBe('delta');
      break;
    }
    expect(isCancelled).toBe(true);
  });
});
