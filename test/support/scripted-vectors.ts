import { createHash } from 'node:crypto';

/** An answer to an embedding request: a vector made from each text, or spoiled in one of these ways. */
export interface VectorsReply {
  readonly type: 'vectors';
  /** Numbers in a vector; by default what the request asks for, else 8. */
  readonly dimension?: number;
  /** Sends base64 though the request asks for numbers. */
  readonly isBase64?: boolean;
  /** Rows in any order but the request's, each with its right index. */
  readonly isReversed?: boolean;
  /** Rows left out from the end. */
  readonly missing?: number;
  /** Replaces every vector. */
  readonly vector?: readonly unknown[];
}

/** The body of an answer in OpenAI's form. */
export function embeddingsBody(request: Readonly<Record<string, unknown>>, reply: VectorsReply): unknown {
  const texts = [request['input']].flat().map(String);
  const dimension = reply.dimension ?? (typeof request['dimensions'] === 'number' ? request['dimensions'] : 8);
  const rows = texts.map((text, index) => {
    const vector = reply.vector ?? scriptedVector(text, dimension);
    const embedding = reply.isBase64
      ? Buffer.from(Float32Array.from(vector.map(Number)).buffer).toString('base64')
      : vector;
    return { object: 'embedding', index, embedding };
  });
  const kept = rows.slice(0, rows.length - (reply.missing ?? 0));
  return {
    object: 'list',
    model: request['model'],
    data: reply.isReversed ? kept.toReversed() : kept,
    usage: { prompt_tokens: 1, total_tokens: 1 },
  };
}

/** The vector the scripted server gives a text: the same each time, another for another text, not of unit length. */
export function scriptedVector(text: string, dimension: number): readonly number[] {
  const vector: number[] = [];
  for (let block = 0; vector.length < dimension; block++) {
    for (const byte of createHash('sha256').update(`${block} ${text}`).digest()) vector.push(byte / 64 - 2);
  }
  return vector.slice(0, dimension);
}
