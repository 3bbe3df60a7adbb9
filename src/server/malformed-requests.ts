import { randomUUID } from 'node:crypto';
import type http from 'node:http';
import { BaowenError } from '../errors.ts';
import { wireError } from './wire-error.ts';

/** Answers what Node's parser rejects before Express sees it, such as an address with raw Chinese characters in it. */
export function answerMalformedRequests(server: http.Server): void {
  server.on('clientError', (_error, socket) => {
    if (!socket.writable) return;
    const requestId = randomUUID();
    const error = new BaowenError(
      'request_invalid',
      'This is no well-formed HTTP request; percent-encode the address.',
    );
    const body = JSON.stringify(wireError(error, requestId));
    const head = [
      'HTTP/1.1 400 Bad Request',
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${requestId}`,
      'connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}
