import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { BaowenError } from '../errors.ts';
import { wireError } from './wire-error.ts';

/** How long the answer may take to leave. */
const LAST_WORDS_MS = 1_000;

/** Answers what Node's parser rejects before Express sees it, such as an address with raw Chinese characters in it. */
export function answerMalformedRequests(server: http.Server): void {
  server.on('clientError', (rejected: Rejection, socket) => {
    // Behind an answer that is not taken, this one would wait for ever.
    if (!socket.writable || socket.writableLength > 0 || rejected.code === 'ECONNRESET') return socket.destroy();
    const requestId = randomUUID();
    const error = malformed(rejected);
    const body = JSON.stringify(wireError(error, requestId));
    const status = error.kind.httpStatus;
    const head = [
      `HTTP/1.1 ${status} ${http.STATUS_CODES[status]}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${requestId}`,
      'connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
    setTimeout(() => socket.destroy(), LAST_WORDS_MS).unref();
  });
}

/** As Node tells it: a code of its own or of its parser, and the parser's words. */
type Rejection = NodeJS.ErrnoException & { readonly reason?: string };

/** @see https://github.com/nodejs/llhttp/blob/main/src/llhttp/constants.ts */
function malformed({ code, reason }: Rejection): BaowenError {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new BaowenError(
        'request_slow',
        'The request did not arrive whole in time. Send it faster, or less of it.',
      );
    case 'HPE_HEADER_OVERFLOW':
      return new BaowenError('headers_too_large', 'Address and headers are too long together. Shorten them.');
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return new BaowenError('body_too_large', 'The chunk extensions of the body are too long. Leave them out.');
    case 'HPE_INVALID_URL':
      return new BaowenError('request_invalid', 'The address holds characters that must be percent-encoded.');
    case 'HPE_INVALID_METHOD':
      return new BaowenError('request_invalid', 'The request begins with no HTTP method. This port speaks plain HTTP.');
    default:
      return new BaowenError(
        'request_invalid',
        `This is no well-formed HTTP request: ${reason ?? code ?? 'unreadable'}.`,
      );
  }
}
