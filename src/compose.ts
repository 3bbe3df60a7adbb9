import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createExtractiveAnswerModel } from './answering/extractive-answer-model.ts';
import { systemClock } from './clock.ts';
import { usesModelService, type Config } from './config.ts';
import type { AskRequest } from './contract/ask.ts';
import type { IndexStatus } from './contract/index-status.ts';
import type { SearchResponse } from './contract/search.ts';
import type { Stats } from './contract/stats.ts';
import { BaowenError, toBaowenError } from './errors.ts';
import { indexSettings } from './indexing/index-settings.ts';
import type { OpenedSnapshot } from './indexing/open-snapshot.ts';
import { createLogger, type Logger } from './log.ts';
import { builtInEmbedder } from './models/built-in-embedder.ts';
import { loadPrompts } from './models/load-prompts.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { createBoundedCache } from './pipelines/bounded-cache.ts';
import { ask, type AskParts } from './pipelines/ask.ts';
import { buildApart } from './pipelines/build-apart.ts';
import { examplesOnce } from './pipelines/examples.ts';
import { usualHelp } from './pipelines/helpers.ts';
import { createIndexKeeper, type MadeIndex } from './pipelines/index-keeper.ts';
import { createIndexStatusBoard } from './pipelines/index-status.ts';
import { hits, type AllHits } from './pipelines/hits.ts';
import { search } from './pipelines/search.ts';
import type { FindOptions } from './retrieval/find-articles.ts';
import { openWithdrawals } from './pipelines/withdrawals.ts';
import { createLinearReranker } from './retrieval/linear-reranker.ts';
import { loadRerankerWeights } from './retrieval/load-reranker-weights.ts';
import { builtInThesaurus } from './retrieval/load-thesaurus.ts';
import { dayInChina } from './text/days.ts';
import { jiebaTokenizer } from './text/tokenizer.ts';
import type { AnswerEvent } from './types/answer.ts';
import type { BuildProgress, BuildReport } from './types/index-build.ts';
import type { Clock } from './types/ports/clock.ts';
import type { Filters } from './types/query.ts';
import type { Snapshot } from './types/snapshot.ts';
import type { Withdrawal } from './types/withdrawal.ts';

/** The product, wired to its settings: what server, command line and evaluation use. */
export interface App {
  readonly config: Config;
  readonly log: Logger;
  readonly clock: Clock;
  /** The snapshot being served; undefined before the first build. Take it once per request. */
  snapshot(): Snapshot | undefined;
  /** @returns the events of one answer; the last is `answer` or `error`; it never throws */
  ask(request: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent>;
  /** @throws BaowenError `index_missing`, `request_aborted`, `embedding_failed`, `model_*` */
  search(q: string, k: number, filters: Filters, signal?: AbortSignal): Promise<SearchResponse>;
  /** @throws BaowenError `index_missing` */
  hits(q: string, options: FindOptions): AllHits;
  /** Up to four questions that the archive answers, to begin with. @throws BaowenError `index_missing` */
  examples(): Promise<readonly string[]>;
  status(): IndexStatus;
  /** Whether a model service writes answers, and whether it is left alone because it failed too often in a row. */
  modelService(): Stats['modelService'];
  /**
   * Builds a snapshot beside the one being served, verifies and publishes it, and serves it from then on.
   * @throws BaowenError `index_busy` while another build runs, `corpus_*`, `index_*`, and what the embedder throws
   */
  rebuild(
    onProgress?: (progress: BuildProgress) => void,
    options?: { readonly isFresh?: boolean },
  ): Promise<BuildReport>;
  /**
   * Publishes an earlier snapshot, and serves it from then on.
   * @param indexId its name; without one, the newest older than what is published
   * @returns its name
   * @throws BaowenError `snapshot_missing`, `index_busy` during a build, `index_*`
   */
  rollback(indexId?: string): Promise<string>;
  /**
   * Withdraws an article: from then on nothing shows it, in this process and, where they serve the same corpus folder, in
   * others. One already withdrawn stays so as it is.
   * @returns what stands in its place
   * @throws BaowenError `article_not_found`, `index_missing`, `withdrawals_unusable`
   */
  withdraw(articleId: string, reason: string): Promise<Withdrawal>;
  /**
   * Undoes that, if it was done.
   * @throws BaowenError as `withdraw`, and `article_withdrawn` where its whole page file was withdrawn by hand
   */
  restore(articleId: string): Promise<void>;
  /** Calls the listener whenever another snapshot is served than before. @returns how to stop listening */
  onServing(listener: (indexId: string) => void): () => void;
  /** Ends a build that runs apart, waits for any other, then frees what is held. */
  close(): Promise<void>;
}

export interface ComposeOptions {
  readonly log?: Logger;
  readonly clock?: Clock;
  /** False to leave the index on disk alone, for a command that is about to replace it. */
  readonly opensIndex?: boolean;
  /** True to build in a process of its own, for a server: answers given meanwhile do not wait. */
  readonly buildsApart?: boolean;
  /** False for a process that only builds: whoever ordered the index serves it, and deletes older ones then. */
  readonly servesBuilds?: boolean;
  /** True to serve also what other processes publish, for a server. */
  readonly watchesIndex?: boolean;
}

/** Changed page files of so many bytes, some fifty pages, are built from by the server itself; more, by a process of its own. */
const MOST_BYTES_HERE = 2 ** 20;

/** How often is looked whether another process published: a second is at once for an archivist, and costs nothing. */
const LOOK_EVERY_MS = 1_000;

const [BUILD_PROGRAM, HELPER_PROGRAM] = [programOf('main'), programOf('helper')];

/** Compiled beside this file, or its source. */
function programOf(name: string): string {
  return fileURLToPath(new URL(`builder/${name}${path.extname(import.meta.filename)}`, import.meta.url));
}

/**
 * Wires the parts to the settings and opens the published snapshot, if there is one.
 * @throws BaowenError `prompt_invalid`, `thesaurus_invalid`, `index_format`, `index_settings`, `index_damaged`
 */
export async function compose(config: Config, options: ComposeOptions = {}): Promise<App> {
  const { log = createLogger(config), clock = systemClock, opensIndex = true, servesBuilds = true } = options;
  const { buildsApart = false, watchesIndex = false } = options;
  const tokenizer = jiebaTokenizer;
  const corpusDir = path.resolve(config.CORPUS_DIR);
  const indexDir = path.resolve(config.INDEX_DIR);
  const prompts = await loadPrompts(path.join(PACKAGE_ROOT, 'prompts'));
  // LangChain takes a second and 80 MB to load, which whoever needs no service is spared.
  const services =
    usesModelService(config) || config.EMBEDDER === 'openai' ? await import('./models/create-models.ts') : undefined;
  const writing = usesModelService(config) ? services?.createWritingService(config, prompts) : undefined;
  const service = writing?.answerModel;
  const embedder = config.EMBEDDER === 'openai' && services ? services.createEmbedder(config) : builtInEmbedder();
  const rerankerWeights = loadRerankerWeights(config.EMBEDDER === 'openai' ? 'service' : 'built-in');
  const settings = indexSettings(tokenizer, embedder);
  const board = createIndexStatusBoard();

  /** Everything an answer is made with; replaced as a whole, so an answer under way keeps what it began with. */
  let served: AskParts | undefined;
  let exampleQuestions: (() => Promise<readonly string[]>) | undefined;
  let building: Promise<BuildReport> | undefined;
  const listeners = new Set<(indexId: string) => void>();
  const closing = new AbortController();

  function serve(snapshot: Snapshot): void {
    const before = served?.snapshot.manifest.buildId;
    const extractive = createExtractiveAnswerModel({ tokenizer, lexical: snapshot.lexical });
    served = {
      snapshot,
      tokenizer,
      clock,
      // a new one with each index, so that no answer outlives what it was made from
      cache: createBoundedCache({ maxEntries: config.ANSWER_CACHE_ENTRIES, maxBytes: config.ANSWER_CACHE_BYTES }),
      embedder,
      reranker: createLinearReranker(snapshot, rerankerWeights),
      answerModel: service ?? extractive,
      // Whoever asks for the model and nothing else is told when it fails.
      ...(config.ANSWER_MODE === 'auto' && service && { fallback: extractive }),
    };
    exampleQuestions = examplesOnce(served, closing.signal, log);
    // loads both dictionaries now, not within the first answer
    tokenizer.words('报问');
    builtInThesaurus();
    const { buildId } = snapshot.manifest;
    if (buildId !== before) for (const listener of listeners) listener(buildId);
  }

  function noIndex(): BaowenError {
    return new BaowenError('index_missing', `There is no index in ${indexDir}. Build one with: baowen index`);
  }

  async function build(isFresh: boolean, onProgress: (progress: BuildProgress) => void): Promise<BuildReport> {
    // a third of the program, which a service whose index is built starts without
    const { buildChanges, buildIndex } = await import('./pipelines/build-index.ts');
    const limits = { maxPageBytes: config.MAX_PAGE_BYTES, maxArchiveBytes: config.MAX_ARCHIVE_BYTES };
    // whoever waits for an embedding service has nothing that helpers could do sooner
    const help = config.EMBEDDER === 'openai' ? {} : { help: usualHelp(HELPER_PROGRAM) };
    const parts = { corpusDir, indexDir, limits, tokenizer, embedder, clock, ...help };
    const run = async (base?: OpenedSnapshot): Promise<MadeIndex> => {
      const known = { ...parts, ...(base && { served: base }), isFresh };
      if (!buildsApart) return await buildIndex(known, onProgress);
      // few changes are worked in sooner than another process has started
      const changed = isFresh ? undefined : await buildChanges(known, MOST_BYTES_HERE, onProgress);
      return changed ?? { report: await buildApart(BUILD_PROGRAM, { config, isFresh }, onProgress, closing.signal) };
    };
    return await (servesBuilds ? keeper.build(run) : (await run()).report);
  }

  const keeper = createIndexKeeper({ indexDir, settings, log, withdrawals: openWithdrawals(corpusDir), serve });
  if (opensIndex) await keeper.open();
  if (watchesIndex) closing.signal.addEventListener('abort', keeper.watch(LOOK_EVERY_MS));

  return {
    config,
    log,
    clock,
    snapshot: () => served?.snapshot,
    async *ask(request, signal) {
      if (served) yield* ask(served, request, signal);
      else yield { type: 'error', error: { code: 'index_missing', message: noIndex().message } };
    },
    async search(q, k, filters, signal) {
      if (!served) throw noIndex();
      return await search(served, q, k, filters, signal);
    },
    async examples() {
      if (!exampleQuestions) throw noIndex();
      return await exampleQuestions();
    },
    modelService: () => (writing ? (writing.isPaused() ? 'paused' : 'working') : 'none'),
    hits(q, options) {
      if (!served) throw noIndex();
      return hits(served, q, options);
    },
    status: () => board.read(served?.snapshot, keeper, building !== undefined),
    async rebuild(onProgress = () => {}, { isFresh = false } = {}) {
      if (building) throw new BaowenError('index_busy', 'A build is under way. Wait for it to end.');
      try {
        building = build(isFresh, (progress) => {
          board.note(progress);
          onProgress(progress);
        });
        return await building;
      } catch (thrown) {
        board.noteFailure(toBaowenError(thrown));
        throw thrown;
      } finally {
        building = undefined;
      }
    },
    async rollback(indexId) {
      if (building) throw new BaowenError('index_busy', 'A build is under way. Wait for it to end.');
      return await keeper.goBack(indexId);
    },
    withdraw: (articleId, reason) => keeper.withdraw(articleId, { reason, date: dayInChina(clock.now()) }),
    restore: (articleId) => keeper.restore(articleId),
    onServing(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closing.abort();
      await building?.catch(() => undefined);
      served = undefined;
      exampleQuestions = undefined;
    },
  };
}
