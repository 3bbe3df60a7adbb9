import { closeSync, fstatSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { createHash } from 'node:crypto';
import { JOURNAL_FILE } from './snapshot-layout.ts';

/** Of a record: bytes of its key, bytes of its value, SHA-256 of both. */
const HEAD_BYTES = 8 + 32;

/**
 * What a build has done so far, noted in a file of the index folder for the next build, should this one not live to publish.
 * The file is only ever added to; its first key says what it was noted with, and a journal of anything else is begun anew. A
 * record that was not written to its end, or is not what was written, ends the journal. Whoever opens one holds the build lock.
 */
export class BuildJournal {
  /** Undefined where nothing can be noted, which is no reason not to build. */
  #descriptor: number | undefined;
  /** Where the value of each key begins and ends. */
  readonly #values = new Map<string, readonly [start: number, end: number]>();
  #end = 0;

  /** @param identity of program, settings and models: what was done with others is not taken up */
  constructor(indexDir: string, identity: string) {
    try {
      this.#descriptor = openSync(path.join(indexDir, JOURNAL_FILE), 'a+');
      this.#takeUp(this.#descriptor, identity);
    } catch {
      this.close();
    }
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** What was noted under a key: a copy, of the shape it was noted in. */
  get(key: string): unknown {
    const place = this.#values.get(key);
    if (!place || this.#descriptor === undefined) return undefined;
    return deserialize(bytesOf(this.#descriptor, ...place));
  }

  /** Notes plain data under a key. */
  add(key: string, value: unknown): void {
    if (this.#descriptor === undefined) return;
    const [keyBytes, valueBytes] = [Buffer.from(key), serialize(value)];
    const head = Buffer.alloc(HEAD_BYTES);
    head.writeUInt32LE(keyBytes.length, 0);
    head.writeUInt32LE(valueBytes.length, 4);
    hashOf(keyBytes, valueBytes).copy(head, 8);
    try {
      writeAll(this.#descriptor, Buffer.concat([head, keyBytes, valueBytes]));
      this.#note(key, keyBytes.length, valueBytes.length);
    } catch {
      this.close(); // a disk that is full: what was noted so far is whole
    }
  }

  /** Leaves it to the next build. */
  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #takeUp(descriptor: number, identity: string): void {
    const { size } = fstatSync(descriptor);
    while (this.#end + HEAD_BYTES <= size) {
      const head = bytesOf(descriptor, this.#end, this.#end + HEAD_BYTES);
      const [keyLength, valueLength] = [head.readUInt32LE(0), head.readUInt32LE(4)];
      const bodyAt = this.#end + HEAD_BYTES;
      if (bodyAt + keyLength + valueLength > size) break;
      const body = bytesOf(descriptor, bodyAt, bodyAt + keyLength + valueLength);
      const [key, value] = [body.subarray(0, keyLength), body.subarray(keyLength)];
      if (!hashOf(key, value).equals(head.subarray(8))) break;
      if (this.#end === 0 && key.toString() !== identity) break;
      this.#note(key.toString(), keyLength, valueLength);
    }
    ftruncateSync(descriptor, this.#end);
    if (this.#end === 0) this.add(identity, null);
  }

  #note(key: string, keyLength: number, valueLength: number): void {
    const valueAt = this.#end + HEAD_BYTES + keyLength;
    this.#end = valueAt + valueLength;
    this.#values.set(key, [valueAt, this.#end]);
  }
}

/** Deletes what a build noted, if it did. */
export function removeJournal(indexDir: string): void {
  rmSync(path.join(indexDir, JOURNAL_FILE), { force: true });
}

function bytesOf(descriptor: number, start: number, end: number): Buffer {
  const bytes = Buffer.alloc(end - start);
  for (let at = 0; at < bytes.length;) {
    const read = readSync(descriptor, bytes, at, bytes.length - at, start + at);
    if (read === 0) throw new RangeError('The journal ends before its end.');
    at += read;
  }
  return bytes;
}

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

function hashOf(key: Uint8Array, value: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(value).digest();
}
