import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Express, Request, Response } from 'express';
import { readHitsRequest } from '../../contract/read-request.ts';
import { toCsv } from '../hits/to-csv.ts';
import { toJsonList } from '../hits/to-json-list.ts';
import { addRoute } from '../route.ts';
import type { ServerParts } from '../server-parts.ts';

/** Of the words looked for, in the name of a file. */
const NAME_CHARACTERS = 20;

/** `GET /hits`: every article that holds what is looked for, a part of the list at a time or all of it as a file. */
export function addHitsRoute(server: Express, { app, limiter }: ServerParts): void {
  async function hits(request: Request, response: Response): Promise<void> {
    const asked = readHitsRequest(request.query, app.config.MAX_QUESTION_CHARS);
    const { q, match, sort, offset, limit, format, ...filters } = asked;
    const { summary, entries } = app.hits(q, { match, order: sort, filters });
    if (!format) {
      response.json({ ...summary, hits: [...entries(offset, offset + limit)] });
      return;
    }
    const all = entries(0, summary.total);
    const site = `${request.protocol}://${request.host}`;
    response.attachment(`报问-${fileName(q)}.${format}`);
    await send(format === 'csv' ? toCsv(all, site) : toJsonList(all), response);
  }

  addRoute(server, '/hits', { get: [limiter, hits] });
}

/** Written as fast as it is taken; who leaves in the middle ends it. */
async function send(lines: Iterable<string>, response: Response): Promise<void> {
  await pipeline(Readable.from(inTurns(lines)), response).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw thrown;
  });
}

/** After so many lines others get a turn. */
const LINES_A_TURN = 50;

async function* inTurns(lines: Iterable<string>): AsyncGenerator<string> {
  let turn: string[] = [];
  for (const line of lines) {
    if (turn.push(line) < LINES_A_TURN) continue;
    yield turn.join('');
    turn = [];
    await new Promise(setImmediate);
  }
  yield turn.join('');
}

function fileName(q: string): string {
  return [...q.replaceAll(/[^\p{L}\p{N}]+/gu, '-')].slice(0, NAME_CHARACTERS).join('');
}
