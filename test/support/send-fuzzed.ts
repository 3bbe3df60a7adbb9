import http from 'node:http';
import net from 'node:net';
import { isErrorCode } from '../../src/errors.ts';
import type { FuzzedRequest } from './fuzz-requests.ts';

/** Longer than any answer takes. */
const PATIENCE_MS = 20_000;
/** What an answer may be long, lest a stream without end is read for ever. */
const ENOUGH_BYTES = 2_000_000;

/**
 * Sends a request to a server on 127.0.0.1.
 * @returns what is wrong with the answer: no answer, a 5xx that is not documented, an error without code or request id; undefined
 * when it is as it should be
 */
export async function complaintAbout(port: number, request: FuzzedRequest): Promise<string | undefined> {
  const { status, type, text } = await answerTo(port, request);
  if (status === 0) return `no answer: ${text}`;
  if (status < 400) return undefined;
  if (status >= 500 && status !== 503) return `${status}: ${text}`;
  if (!type.includes('json') || request.method === 'HEAD')
    return status < 500 || type.includes('text/') ? undefined : type;
  const { error } = JSON.parse(text) as { readonly error?: { readonly code?: string; readonly requestId?: string } };
  return isErrorCode(error?.code ?? '') && error?.requestId ? undefined : `${status} without a code: ${text}`;
}

/**
 * Sends bytes as they are and ends.
 * @returns what is wrong with what comes back, as `complaintAbout`
 */
export function complaintAboutBytes(
  port: number,
  bytes: readonly (string | Uint8Array)[],
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      for (const piece of bytes) socket.write(piece);
      socket.end();
    });
    let heard = '';
    socket.on('data', (data: Buffer) => void (heard += data.toString('latin1')));
    socket.on('error', () => undefined); // being cut off is an answer too
    socket.on('close', () => {
      const status = /^HTTP\/1\.1 (5\d\d)/m.exec(heard)?.[1];
      resolve(status === undefined || status === '503' ? undefined : heard);
    });
  });
}

interface Answered {
  /** 0 without an answer. */
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

function answerTo(port: number, { method, path, headers, body }: FuzzedRequest): Promise<Answered> {
  return new Promise((resolve) => {
    const fail = (error: Error): void => resolve({ status: 0, type: '', text: `${method} ${path}: ${error.message}` });
    // Node leaves the length out for some methods, and the body would be taken for the next request.
    const framed = body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) };
    const options = { port, method, path, headers: framed, timeout: PATIENCE_MS, agent: AGENT };
    const request = http.request(options, (response) => {
      const { statusCode: status = 0, headers: told } = response;
      const type = told['content-type'] ?? '';
      let text = '';
      const done = (): void => {
        resolve({ status, type, text });
        // A stream of news has no end.
        response.destroy();
      };
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
        if (text.length > ENOUGH_BYTES) done();
      });
      response.on('end', () => resolve({ status, type, text }));
      response.on('error', fail);
      if (path.startsWith('/index/events') && type.includes('event-stream')) done();
    });
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', fail);
    request.end(body);
  });
}

const AGENT = new http.Agent({ keepAlive: true, maxSockets: 16 });
