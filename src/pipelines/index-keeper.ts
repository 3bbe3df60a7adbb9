import { BaowenError, toBaowenError } from '../errors.ts';
import { withBuildLock } from '../indexing/build-lock.ts';
import { listSnapshots } from '../indexing/list-snapshots.ts';
import { openSoundSnapshot } from '../indexing/open-sound-snapshot.ts';
import { openSnapshot, readCurrent, type OpenedSnapshot } from '../indexing/open-snapshot.ts';
import { pruneSnapshots } from '../indexing/prune-snapshots.ts';
import { publishSnapshot } from '../indexing/publish-snapshot.ts';
import { withhold } from '../indexing/withhold.ts';
import type { Logger } from '../log.ts';
import type { BuildReport, Manifest } from '../types/index-build.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Snapshot } from '../types/snapshot.ts';
import type { Withdrawal } from '../types/withdrawal.ts';
import { oneByOne } from './one-by-one.ts';
import { restore, withdraw, type WithdrawalNote } from './withdraw.ts';
import type { Withdrawals } from './withdrawals.ts';

/** What keeping an index served takes. */
export interface IndexKeeperParts {
  readonly indexDir: string;
  /** What a snapshot must have been built with. */
  readonly settings: Manifest['settings'];
  readonly log: Logger;
  readonly withdrawals: Withdrawals;
  /** Called with each snapshot to be served from then on, without what was withdrawn. */
  readonly serve: (snapshot: Snapshot) => void;
}

/** A finished build: its report and, where it ran in this process, what it made. */
export interface MadeIndex {
  readonly report: BuildReport;
  readonly snapshot?: OpenedSnapshot;
}

/**
 * Keeps served what is published, at the start, after builds and rollbacks, and what other processes publish meanwhile; and
 * never shows what is withdrawn.
 */
export interface IndexKeeper {
  /** Snapshots on the disk beside the one served, newest first, as of the last look. */
  readonly others: readonly string[];
  /** Why what is published is not served. */
  readonly refused: BaowenError | undefined;
  /** How many articles are not shown. */
  readonly withheld: number;
  /**
   * Serves the published snapshot or, where its files are damaged, the newest that is whole; none when none was built.
   * @throws BaowenError `index_format`, `index_settings`, `index_damaged`, `withdrawals_unusable`
   */
  open(): Promise<void>;
  /**
   * Runs a build, serves what it published, and deletes older snapshots then.
   * @param run is given what is served, withdrawn articles included
   * @throws BaowenError what the build throws, and as `open`
   */
  build(run: (base: OpenedSnapshot | undefined) => Promise<MadeIndex>): Promise<BuildReport>;
  /**
   * Publishes and serves an earlier snapshot.
   * @param wanted its name; without one, the newest older than what is published
   * @returns its name
   * @throws BaowenError `snapshot_missing`, `index_busy` during a build, `index_unwritable`, and as `open`
   */
  goBack(wanted?: string): Promise<string>;
  /**
   * Takes an article out of all that is shown, or leaves it out as it is.
   * @returns what stands in its place
   * @throws BaowenError `article_not_found`, `index_missing`, `withdrawals_unusable`
   */
  withdraw(articleId: string, note: WithdrawalNote): Promise<Withdrawal>;
  /**
   * Undoes that, if it was done.
   * @throws BaowenError as `withdraw`, and `article_withdrawn` where its whole page file was withdrawn by hand
   */
  restore(articleId: string): Promise<void>;
  /** Looks every so often whether another process published, or the list of what is withdrawn changed. @returns how to stop looking */
  watch(everyMs: number): () => void;
}

/** A keeper that serves nothing yet. */
export function createIndexKeeper({ indexDir, settings, log, withdrawals, serve }: IndexKeeperParts): IndexKeeper {
  /** As it is on the disk. */
  let base: OpenedSnapshot | undefined;
  /** What was published at the last look; it is not opened twice, whether that went well or not. */
  let seen: string | undefined;
  let refused: BaowenError | undefined;
  let others: readonly string[] = [];
  let withheld = 0;

  /** One change at a time. */
  const next = oneByOne();
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => next(() => change().finally(listOthers));

  async function listOthers(): Promise<void> {
    others = (await listSnapshots(indexDir)).filter((name) => name !== servedId());
  }

  const servedId = (): string | undefined => base?.manifest.buildId;

  function use(snapshot: OpenedSnapshot): void {
    base = snapshot;
    refused = undefined;
    show();
  }

  function show(): void {
    if (!base) return;
    const { snapshot, articles, unmatched } = withhold(base, withdrawals.lines);
    withheld = articles;
    const targets = unmatched.map(({ target }) => target);
    if (targets.length > 0) log.warn({ targets }, 'the list of what is withdrawn names what the archive does not hold');
    serve(snapshot);
  }

  async function heedWithdrawals(): Promise<void> {
    if (await withdrawals.refresh()) show();
  }

  function changeList<T>(change: (store: PassageStore) => Promise<T>): Promise<T> {
    return inTurn(async () => {
      if (!base) throw new BaowenError('index_missing', 'There is no index yet. Run "baowen index".');
      await withdrawals.refresh();
      try {
        return await change(base.store);
      } finally {
        await withdrawals.refresh();
        show();
      }
    });
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
    get withheld() {
      return withheld;
    },
    open: () =>
      inTurn(async () => {
        await withdrawals.refresh();
        const sound = await openSoundSnapshot(indexDir, settings).catch(noneIfMissing);
        if (!sound) return;
        seen = await readCurrent(indexDir).catch(() => undefined);
        use(sound.snapshot);
        refused = sound.refused;
        if (refused)
          log.error({ err: refused, published: seen, served: servedId() }, 'damaged index: serving an older one');
      }),
    async build(run) {
      const before = servedId() ?? (await readCurrent(indexDir).catch(() => undefined));
      const { report, snapshot } = await run(base);
      await inTurn(async () => {
        await heedWithdrawals();
        if (snapshot) {
          seen = report.buildId;
          use(snapshot);
        }
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
    withdraw: (articleId, note) => changeList((store) => withdraw(withdrawals, store, articleId, note)),
    restore: (articleId) => changeList((store) => restore(withdrawals, store, articleId)),
    watch(everyMs) {
      let told = '';
      const look = async (): Promise<void> => {
        try {
          await inTurn(async () => {
            await heedWithdrawals();
            await catchUp();
          });
          told = '';
        } catch (err) {
          const { code } = toBaowenError(err);
          // There is nothing to look for before the first build.
          const isNews = code !== told && (base !== undefined || code !== 'index_missing');
          if (isNews)
            log.error({ err, served: servedId() }, 'what was published cannot be served; serving on as before');
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
