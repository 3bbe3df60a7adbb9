import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/**
 * Unpacks some members of a zip file. Sizes are checked before and while unpacking, so that a member cannot be larger than it
 * says.
 * @param wanted tells by its name whether a member is unpacked; others are not looked at
 * @param maxBytes of all members unpacked together
 * @returns by name; a name that occurs twice is taken once
 * @throws Error when it is no zip file, damaged, encrypted, or unpacks to more
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  maxBytes: number,
): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await open(bytes);
  const entries: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      if (wanted(entry.fileName)) entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > maxBytes) throw new Error(`it unpacks to ${total} bytes, more than the ${maxBytes} allowed`);
  const members = new Map<string, Buffer>();
  for (const entry of entries) {
    if (!members.has(entry.fileName)) members.set(entry.fileName, await unpack(zip, entry));
  }
  return members;
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
      stream.on('error', reject);
    });
  });
}
