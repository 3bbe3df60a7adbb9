import { BaowenError, toBaowenError } from '../errors.ts';
import { withBuildLock } from '../indexing/build-lock.ts';
import { listSnapshots } from '../indexing/list-snapshots.ts';
import { openSoundSnapshot } from '../indexing/open-sound-snapshot.ts';
import { openSnapshot, readCurrent } from '../indexing/open-snapshot.ts';
import { pruneSnapshots } from '../indexing/prune-snapshots.ts';
import { publishSnapshot } from '../indexing/publish-snapshot.ts';
import type { Logger } from '../log.ts';
import type { BuildReport, Manifest } from '../types/index-build.ts';
import type { Snapshot } from '../types/snapshot.ts';

/** What keeping an index served takes. */
export interface IndexKeeperParts {
  readonly indexDir: string;
  /** What a snapshot must have been built with. */
  readonly settings: Manifest['settings'];
  readonly log: Logger;
  /** Called with each snapshot to be served from then on. */
  readonly serve: (snapshot: Snapshot) => void;
}

/** Keeps served what is published: at the start, after builds and rollbacks, and what other processes publish meanwhile. */
export interface IndexKeeper {
  /** Snapshots on the disk beside the one served, newest first, as of the last look. */
  readonly others: readonly string[];
  /** Why what is published is not served. */
  readonly refused: BaowenError | undefined;
  /**
   * Serves the published snapshot or, where its files are damaged, the newest that is whole; none when none was built.
   * @throws BaowenError `index_format`, `index_settings`, `index_damaged`
   */
  open(): Promise<void>;
  /**
   * Runs a build, serves what it published, and deletes older snapshots then.
   * @throws BaowenError what the build throws, and as `open`
   */
  build(run: () => Promise<BuildReport>): Promise<BuildReport>;
  /**
   * Publishes and serves an earlier snapshot.
   * @param wanted its name; without one, the newest older than what is published
   * @returns its name
   * @throws BaowenError `snapshot_missing`, `index_busy` during a build, `index_unwritable`, and as `open`
   */
  goBack(wanted?: string): Promise<string>;
  /** Looks every so often whether another process published. @returns how to stop looking */
  watch(everyMs: number): () => void;
}

/** A keeper that serves nothing yet. */
export function createIndexKeeper({ indexDir, settings, log, serve }: IndexKeeperParts): IndexKeeper {
  let served: string | undefined;
  /** What was published at the last look; it is not opened twice, whether that went well or not. */
  let seen: string | undefined;
  let refused: BaowenError | undefined;
  let others: readonly string[] = [];

  /** One change at a time. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(change: () => Promise<T>): Promise<T> {
    const turn = last.then(change).finally(listOthers);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function listOthers(): Promise<void> {
    others = (await listSnapshots(indexDir)).filter((name) => name !== served);
  }

  function use(snapshot: Snapshot): void {
    served = snapshot.manifest.buildId;
    refused = undefined;
    serve(snapshot);
  }

  async function catchUp(): Promise<void> {
    const published = await readCurrent(indexDir);
    if (published === seen) return;
    seen = published;
    try {
      use(await openSnapshot(indexDir, published, settings));
    } catch (thrown) {
      refused = toBaowenError(thrown);
      throw thrown;
    }
  }

  async function prune(before: string | undefined): Promise<void> {
    try {
      await withBuildLock(indexDir, () => pruneSnapshots(indexDir, before));
    } catch (err) {
      log.warn({ err }, 'older indexes were not deleted; the next build will');
    }
  }

  return {
    get others() {
      return others;
    },
    get refused() {
      return refused;
    },
    open: () =>
      inTurn(async () => {
        const sound = await openSoundSnapshot(indexDir, settings).catch(noneIfMissing);
        if (!sound) return;
        seen = await readCurrent(indexDir).catch(() => undefined);
        use(sound.snapshot);
        refused = sound.refused;
        if (refused) log.error({ err: refused, published: seen, served }, 'damaged index: serving an older one');
      }),
    async build(run) {
      const before = served ?? (await readCurrent(indexDir).catch(() => undefined));
      const report = await run();
      await inTurn(async () => {
        await catchUp();
        if (refused) throw refused;
        await prune(before);
      });
      return report;
    },
    goBack: (wanted) =>
      inTurn(() =>
        withBuildLock(indexDir, async () => {
          const buildId = await choose(indexDir, wanted);
          const snapshot = await openSnapshot(indexDir, buildId, settings);
          await publishSnapshot(indexDir, buildId);
          seen = buildId;
          use(snapshot);
          return buildId;
        }),
      ),
    watch(everyMs) {
      let told = '';
      const look = async (): Promise<void> => {
        try {
          await inTurn(catchUp);
          told = '';
        } catch (err) {
          const { code } = toBaowenError(err);
          if (code !== told) log.error({ err, served }, 'what was published cannot be served; serving on as before');
          told = code;
        }
      };
      let looking: Promise<void> | undefined;
      const timer = setInterval(() => (looking ??= look().finally(() => (looking = undefined))), everyMs).unref();
      return () => clearInterval(timer);
    },
  };
}

function noneIfMissing(thrown: unknown): undefined {
  if (toBaowenError(thrown).code !== 'index_missing') throw thrown;
}

async function choose(indexDir: string, wanted: string | undefined): Promise<string> {
  const names = await listSnapshots(indexDir);
  const published = await readCurrent(indexDir).catch(() => undefined);
  const chosen = wanted ?? names.find((name) => published === undefined || name < published);
  if (chosen !== undefined && names.includes(chosen)) return chosen;
  throw new BaowenError(
    'snapshot_missing',
    `There is no ${wanted ? `snapshot ${wanted}` : 'older snapshot'} in ${indexDir}. There are: ${names.join(', ') || 'none'}.`,
    { details: { indexDir, wanted, names } },
  );
}
