import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createParser } from 'eventsource-parser';
import { startService } from './service-process.ts';

/** How a build went that a server was asked for. */
export interface WatchedBuild {
  /** From the order until the new index was served. */
  readonly seconds: number;
  readonly articles: number;
  /** The largest memory of all processes that built, taken together; 0 when the server built itself. */
  readonly peakMiB: number;
  /** The largest difference between the share of its time that was told and the share that was over. */
  readonly offBy: number;
}

/** The product itself, compiled, serving in a process of its own. */
export interface BuildingServer {
  readonly url: string;
  rebuild(order: { readonly fresh: boolean }): Promise<WatchedBuild>;
  stop(): Promise<void>;
}

const TOKEN = 'bench-of-builds';
const LOOK_EVERY_MS = 100;

/** Starts a server, which builds its first index. */
export async function startBuildingServer(corpusDir: string, indexDir: string): Promise<BuildingServer> {
  const settings = { CORPUS_DIR: corpusDir, ADMIN_TOKEN: TOKEN, DATA_DIR: `${indexDir}-data` };
  const service = await startService(indexDir, settings);
  const { url, pid } = service;
  return {
    url,
    rebuild: (order) => watchBuild(url, pid, order),
    stop: async () => await service[Symbol.asyncDispose](),
  };
}

async function watchBuild(url: string, pid: number, order: { readonly fresh: boolean }): Promise<WatchedBuild> {
  const leave = new AbortController();
  const response = await fetch(`${url}/index/events`, { signal: leave.signal });
  const shares: { readonly ms: number; readonly share: number }[] = [];
  let articles = 0;
  let peakMiB = 0;
  const look = setInterval(() => (peakMiB = Math.max(peakMiB, memoryBelow(pid))), LOOK_EVERY_MS);
  const started = performance.now();
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  const ordered = await fetch(`${url}/index/rebuild`, { method: 'POST', headers, body: JSON.stringify(order) });
  if (ordered.status !== 202) throw new Error(`/index/rebuild answered ${ordered.status}: ${await ordered.text()}`);
  try {
    await hear(response, ({ event, data }) => {
      const news = JSON.parse(data) as { share: number; report: { counts: { articles: number } }; message?: string };
      if (event === 'error') throw new Error(data);
      if (event === 'share') shares.push({ ms: performance.now() - started, share: news.share });
      if (event === 'published') articles = news.report.counts.articles;
      return event === 'serving';
    });
  } finally {
    clearInterval(look);
    leave.abort();
  }
  const ms = performance.now() - started;
  while (await isBuilding(url)) await pause(20);
  return { seconds: ms / 1000, articles, peakMiB, offBy: offBy(shares, ms) };
}

/** Between two times it is told, the share stands still while the time goes on. */
function offBy(shares: readonly { readonly ms: number; readonly share: number }[], ms: number): number {
  const points = [...shares, { ms, share: 1 }].map((point, n) => ({ ...point, before: shares[n - 1]?.share ?? 0 }));
  return Math.max(...points.flatMap((p) => [Math.abs(p.share - p.ms / ms), Math.abs(p.before - p.ms / ms)]));
}

async function hear(
  response: Response,
  isLast: (message: { readonly event?: string | undefined; readonly data: string }) => boolean,
): Promise<void> {
  let isOver = false;
  const parser = createParser({ onEvent: (message) => (isOver ||= isLast(message)) });
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    parser.feed(decoder.decode(bytes as Uint8Array, { stream: true }));
    if (isOver) return;
  }
}

async function isBuilding(url: string): Promise<boolean> {
  const status = (await (await fetch(`${url}/index`)).json()) as { isBuilding: boolean };
  return status.isBuilding;
}

/**
 * MiB of all processes that a process started, and they: each its own pages and its part of those it shares, as the system counts
 * them; 0 where it does not.
 */
function memoryBelow(pid: number): number {
  const children = readIfThere(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number);
  return children.reduce((sum, child) => {
    const kibibytes = /^Pss:\s*(\d+)/m.exec(readIfThere(`/proc/${child}/smaps_rollup`))?.[1];
    return sum + Number(kibibytes ?? 0) / 1024 + memoryBelow(child);
  }, 0);
}

/** One that has just ended has nothing to be read. */
function readIfThere(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
