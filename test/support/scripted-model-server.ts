import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { embeddingsBody, type VectorsReply } from './scripted-vectors.ts';

/** What the server does with one request. `chunks` are pieces of the reply's text, sent one after another. */
export type ScriptedReply =
  /** A whole answer; streamed or as JSON, as the request asks. `finishReason: null` ends without one. */
  | { readonly type: 'text'; readonly chunks: readonly string[]; readonly finishReason?: string | null }
  /** An error answer in OpenAI's form. */
  | {
      readonly type: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly message?: string;
      readonly code?: string;
    }
  /** Takes the request and never answers. */
  | { readonly type: 'hang' }
  /** Streams, then says nothing more and keeps the connection. */
  | { readonly type: 'stall'; readonly chunks: readonly string[] }
  /** Streams, then drops the connection; without chunks it drops before any header. */
  | { readonly type: 'cut'; readonly chunks: readonly string[] }
  /** Streams, then an event that is not JSON. */
  | { readonly type: 'garbage'; readonly chunks: readonly string[] }
  /** Streams, then an event that holds an error. */
  | { readonly type: 'stream-error'; readonly chunks: readonly string[]; readonly message: string }
  | VectorsReply;

/** One reply, or how to find it. */
export type Script = ScriptedReply | ((request: RecordedRequest) => ScriptedReply);

export interface RecordedRequest {
  /** Such as `/v1/chat/completions`. */
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  /** The parsed body: `messages`, `model`, `stream`; or `input`, `dimensions`. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Resolves when the exchange is over: true when the client left before it had the whole reply. */
  readonly clientLeft: Promise<boolean>;
}

export interface ScriptedModelServer {
  /** For `OPENAI_BASE_URL`; ends in `/v1`. */
  readonly url: string;
  /** In order of arrival. */
  readonly requests: readonly RecordedRequest[];
  /** Adds replies for the next chat requests. */
  enqueue(...replies: readonly Script[]): void;
  /** Adds replies for the next embedding requests. */
  enqueueVectors(...replies: readonly Script[]): void;
  /** Forgets the queued replies to chat requests. */
  forget(): void;
  /** What chat requests get when no reply is queued; before this is called they get a 400. */
  otherwise(reply: Script): void;
  /** Resolves with the request of this number (from 0) as soon as it has come. */
  arrival(index: number): Promise<RecordedRequest>;
  close(): Promise<void>;
}

/**
 * A model service on 127.0.0.1 that speaks OpenAI's chat completions and embeddings and does what its script says.
 * Embedding requests without a queued reply get vectors made from the texts.
 */
export async function startScriptedModelServer(script: readonly Script[] = []): Promise<ScriptedModelServer> {
  const requests: RecordedRequest[] = [];
  const waiting = new Map<number, (request: RecordedRequest) => void>();
  const chat: Script[] = [...script];
  const vectors: Script[] = [];
  let fallback: Script = { type: 'status', status: 400, message: 'No reply is scripted for this request.' };

  const server = http.createServer((incoming, response) => {
    void readBody(incoming).then((body) => {
      const path = incoming.url ?? '';
      const clientLeft = new Promise<boolean>((resolve) => {
        response.on('close', () => resolve(!response.writableFinished));
      });
      const request: RecordedRequest = { path, headers: incoming.headers, body, clientLeft };
      waiting.get(requests.push(request) - 1)?.(request);
      const next = path.endsWith('/embeddings') ? (vectors.shift() ?? { type: 'vectors' }) : (chat.shift() ?? fallback);
      play(typeof next === 'function' ? next(request) : next, request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    enqueue: (...replies) => void chat.push(...replies),
    enqueueVectors: (...replies) => void vectors.push(...replies),
    forget: () => void chat.splice(0),
    otherwise: (reply) => void (fallback = reply),
    arrival: async (index) => requests[index] ?? new Promise((resolve) => waiting.set(index, resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function play(reply: ScriptedReply, request: RecordedRequest, response: http.ServerResponse): void {
  const isStream = request.body['stream'] === true;
  switch (reply.type) {
    case 'hang':
      return;
    case 'status':
      return sendJson(
        response,
        reply.status,
        errorBody(reply.message ?? `status ${reply.status}`, reply.code),
        reply.headers,
      );
    case 'vectors':
      return sendJson(response, 200, embeddingsBody(request.body, reply));
    case 'text': {
      const { chunks, finishReason = 'stop' } = reply;
      if (!isStream) return sendJson(response, 200, completionBody(chunks.join(''), finishReason));
      stream(response, chunks);
      if (finishReason !== null) response.write(event(chunkBody({}, finishReason)));
      return void response.end(finishReason === null ? '' : 'data: [DONE]\n\n');
    }
    case 'stall':
      return stream(response, reply.chunks);
    case 'cut':
      if (reply.chunks.length === 0) return void response.destroy();
      stream(response, reply.chunks);
      // The pieces must be on their way before the connection goes.
      return void response.write('', () => response.destroy());
    case 'garbage':
      stream(response, reply.chunks);
      return void response.end('data: {"choices": [{"delta": \n\n');
    case 'stream-error':
      stream(response, reply.chunks);
      return void response.end(event(errorBody(reply.message)));
  }
}

function stream(response: http.ServerResponse, chunks: readonly string[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  response.flushHeaders();
  for (const content of chunks) response.write(event(chunkBody({ role: 'assistant', content }, null)));
}

const event = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;

const chunkBody = (delta: object, finishReason: string | null) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 0,
  model: 'scripted',
  choices: [{ index: 0, delta, finish_reason: finishReason }],
});

const completionBody = (content: string, finishReason: string | null) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 0,
  model: 'scripted',
  choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finishReason }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

const errorBody = (message: string, code: string | null = null) => ({
  error: { message, type: 'scripted_error', param: null, code },
});

function sendJson(
  response: http.ServerResponse,
  status: number,
  body: unknown,
  headers?: Readonly<Record<string, string>>,
) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function readBody(incoming: http.IncomingMessage): Promise<Record<string, unknown>> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  return JSON.parse(Buffer.concat(pieces).toString('utf8') || '{}') as Record<string, unknown>;
}
