import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../src');
const WEB = path.resolve(import.meta.dirname, '../web/src');

/** The floors of `docs/architecture.md`: a file imports only from lower ones; rooms of floor 2 never import each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['types', 'errors.ts', 'system-errors.ts'],
  ['text', 'contract', 'config.ts', 'log.ts', 'clock.ts', 'package-root.ts'],
  ['ingest', 'indexing', 'retrieval', 'answering', 'models'],
  ['pipelines'],
  ['compose.ts'],
  ['server', 'cli', 'evaluation', 'builder'],
];
/** Rooms whose neighbours on the same floor they may use; elsewhere floor mates keep apart. */
const OPEN_FLOORS = new Set([0, 1, 3, 5]);

interface Import {
  readonly from: string;
  readonly to: string;
}

function sourceFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.split(path.sep).join('/'))
    .toSorted();
}

function importsOf(file: string): string[] {
  const code = fs.readFileSync(path.join(SRC, file), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] as string);
}

const room = (file: string): string => file.split('/')[0] as string;
const floorOf = (file: string): number => FLOORS.findIndex((rooms) => rooms.includes(room(file)));

function breaches(files: readonly string[], imports: readonly Import[]): string[] {
  const homeless = files.filter((file) => floorOf(file) < 0).map((file) => `${file} stands on no floor`);
  const upward = imports
    .filter(({ from, to }) => {
      if (room(from) === room(to)) return false;
      const [own, other] = [floorOf(from), floorOf(to)];
      return other > own || (other === own && !OPEN_FLOORS.has(own));
    })
    .map(({ from, to }) => `${from} imports ${to}`);
  return [...homeless, ...upward];
}

describe('the floors of src/', () => {
  const files = sourceFiles(SRC);
  const imports = files.flatMap((from) =>
    importsOf(from)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => ({ from, to: path.posix.join(path.posix.dirname(from), specifier) })),
  );

  it('are imported downwards only, and the trades of floor 2 keep apart', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(breaches(files, imports)).toEqual([]);
  });

  it('would notice a breach', () => {
    expect(breaches(['text/a.ts'], [{ from: 'text/a.ts', to: 'ingest/b.ts' }])).toHaveLength(1);
    expect(breaches(['ingest/a.ts'], [{ from: 'ingest/a.ts', to: 'retrieval/b.ts' }])).toHaveLength(1);
    expect(breaches(['attic/a.ts'], [])).toHaveLength(1);
    expect(breaches(['ingest/a.ts'], [{ from: 'ingest/a.ts', to: 'text/b.ts' }])).toEqual([]);
  });

  it('have their like in the page: lib/ below state/ below messages/ below components/', () => {
    const rooms = ['lib', 'state', 'messages', 'components'];
    const imports = rooms.flatMap((folder, floor) =>
      fs.readdirSync(path.join(WEB, folder)).flatMap((name) =>
        [...fs.readFileSync(path.join(WEB, folder, name), 'utf8').matchAll(/'\.\.\/([a-z]+)\/[^']+'/g)].map(
          (match) => ({
            from: `${folder}/${name}`,
            isUpward: rooms.indexOf(match[1] as string) > floor,
          }),
        ),
      ),
    );
    expect(imports.length).toBeGreaterThan(50);
    expect(imports.filter(({ isUpward }) => isUpward)).toEqual([]);
  });

  it('keep LangChain in models/', () => {
    const users = files.filter((file) => importsOf(file).some((specifier) => specifier.startsWith('@langchain/')));
    expect(users.filter((file) => room(file) !== 'models')).toEqual([]);
  });

  it('hold no barrel and no file that has outgrown one idea', () => {
    const lines = files.map((file) => ({
      file,
      lines: fs.readFileSync(path.join(SRC, file), 'utf8').split('\n').length,
    }));
    expect(files.filter((file) => path.posix.basename(file) === 'index.ts')).toEqual([]);
    expect(lines.filter((f) => f.lines > 260)).toEqual([]);
  });
});
