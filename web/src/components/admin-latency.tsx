import type { Stats } from '../../../src/contract/stats.ts';
import type { AdminApi } from '../lib/admin-api.ts';
import { longTime } from '../lib/long-date.ts';
import { admin } from '../messages/admin.ts';
import { language } from '../state/language.ts';
import { useResource } from '../state/use-resource.ts';
import { useTicks } from '../state/use-ticks.ts';
import { FailureNote } from './failure-note.tsx';

const REFRESH_MS = 10_000;

/** How fast answers come and how many there were, kept up to date. */
export function AdminLatency({ access }: { readonly access: AdminApi }) {
  const text = admin();
  const { value, failure, retry } = useResource(`stats ${useTicks(REFRESH_MS)}`, access.stats);
  if (failure) return <FailureNote title={text.cannotOpen} failure={failure} onRetry={retry} />;
  if (!value) return <p class="loading">{text.loading}</p>;
  return (
    <section class="admin-part" aria-labelledby="admin-latency">
      <h3 id="admin-latency">{text.latency}</h3>
      <p class="basis">{text.since(longTime(value.since, language.value))}</p>
      <Figures stats={value} />
      <Strip latencies={value.recent.latenciesMs} />
    </section>
  );
}

function Figures({ stats: { answers, recent, load, modelService, memoryBytes } }: { readonly stats: Stats }) {
  const text = admin();
  const shares = [
    [50, recent.p50Ms],
    [95, recent.p95Ms],
    [99, recent.p99Ms],
  ] as const;
  return (
    <dl class="facts">
      <dt>{text.ofLast(recent.answers)}</dt>
      <dd>
        {shares.flatMap(([share, ms]) => (ms === null ? [] : [text.p(share, seconds(ms))])).join(' · ') || text.none}
      </dd>
      <dt>{text.answered}</dt>
      <dd>
        {answers.total} · {text.refusedAnswers} {answers.refused} · {text.cached} {answers.cached} ·{' '}
        {text.failedAnswers} {answers.failed} · {text.turnedAway} {answers.turnedAway}
      </dd>
      <dt>{text.underWay}</dt>
      <dd>
        {load.running} · {text.waiting} {load.waiting} · {text.service[modelService]}
      </dd>
      <dt>{text.memory}</dt>
      <dd>{Math.round(memoryBytes / 1_048_576)} MiB</dd>
    </dl>
  );
}

/** Room for as many answers as the server tells of. */
const STRIP = { width: 300, height: 40, answers: 100 } as const;

/** The last answers as bars, the latest on the right; the highest is as high as the strip. */
function Strip({ latencies }: { readonly latencies: readonly number[] }) {
  if (latencies.length < 2) return null;
  const highest = Math.max(...latencies, 1);
  const width = STRIP.width / STRIP.answers;
  const first = STRIP.answers - latencies.length;
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${STRIP.width} ${STRIP.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={admin().lastAnswers}
    >
      {latencies.map((ms, i) => {
        const height = Math.max(1, (ms / highest) * STRIP.height);
        return <rect key={i} x={(first + i) * width} y={STRIP.height - height} width={width * 0.8} height={height} />;
      })}
    </svg>
  );
}

function seconds(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
