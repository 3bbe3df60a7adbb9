import { useEffect, useRef, useState } from 'preact/hooks';
import type { HitsResponse } from '../../../src/contract/hits.ts';
import { monthName } from '../lib/day-names.ts';
import { barsWithin, monthBars } from '../lib/month-bars.ts';
import { hits } from '../messages/hits.ts';
import { language } from '../state/language.ts';

type Range = readonly [first: number, last: number];

interface Props {
  readonly months: HitsResponse['months'];
  readonly undated: number;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Called with the first and last day wanted; without, for all. */
  readonly onRange: (from?: string, to?: string) => void;
}

/**
 * How many articles there are of each month. Some months are chosen by dragging over them, or with the two sliders below, which
 * is the same by keyboard.
 */
export function MonthHistogram({ months, undated, from, to, onRange }: Props) {
  const text = hits();
  const bars = monthBars(months);
  const last = bars.length - 1;
  const chosen = barsWithin(bars, from, to);
  const [draft, setDraft] = useState<Range | undefined>();
  const anchor = useRef<number>(undefined);
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => setDraft(undefined), [from, to, months]);

  const [start, end] = draft ?? chosen;
  const highest = Math.max(1, ...bars.map(({ articles }) => articles));
  const nameOf = (at: number): string => {
    const period = bars[at]?.period ?? '';
    return period.length === 4 ? text.year(period) : monthName(period, language.value);
  };
  const apply = ([first, final]: Range): void => {
    setDraft([first, final]);
    if (first === 0 && final === last) onRange();
    else onRange(bars[first]?.from, bars[final]?.to);
  };
  const barAt = (event: PointerEvent): number => {
    const { left, width } = strip.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return Math.min(last, Math.max(0, Math.floor(((event.clientX - left) / width) * bars.length)));
  };

  if (bars.length < 2) {
    const name = text.bar(nameOf(0), bars[0]?.articles ?? 0);
    return <p class="hit-note">{[name, undated > 0 ? text.undated(undated) : ''].filter(Boolean).join(' · ')}</p>;
  }
  return (
    <div class="histogram" role="group" aria-label={text.byMonth}>
      <div
        class="histogram-bars"
        ref={strip}
        title={text.byMonthHelp}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          anchor.current = barAt(event);
          setDraft([anchor.current, anchor.current]);
        }}
        onPointerMove={(event) => {
          if (anchor.current !== undefined) setDraft(between(anchor.current, barAt(event)));
        }}
        onPointerUp={(event) => {
          if (anchor.current === undefined) return;
          apply(between(anchor.current, barAt(event)));
          anchor.current = undefined;
        }}
        onPointerCancel={() => {
          anchor.current = undefined;
          setDraft(undefined);
        }}
      >
        {bars.map(({ period, articles }, i) => (
          <span
            key={period}
            class={i >= start && i <= end ? 'histogram-bar histogram-chosen' : 'histogram-bar'}
            title={text.bar(nameOf(i), articles)}
          >
            <span style={{ height: `${articles === 0 ? 0 : Math.max(4, (100 * articles) / highest)}%` }} />
          </span>
        ))}
      </div>
      <div class="histogram-sliders">
        <Slider
          label={text.fromPeriod}
          max={last}
          value={start}
          valueText={nameOf(start)}
          onMove={(at) => setDraft([Math.min(at, end), end])}
          onSet={(at) => apply([Math.min(at, end), end])}
        />
        <Slider
          label={text.toPeriod}
          max={last}
          value={end}
          valueText={nameOf(end)}
          onMove={(at) => setDraft([start, Math.max(at, start)])}
          onSet={(at) => apply([start, Math.max(at, start)])}
        />
      </div>
      <p class="histogram-range">
        <span>{text.range(nameOf(start), nameOf(end))}</span>
        {undated > 0 && <span>{text.undated(undated)}</span>}
        {(from ?? to) && (
          <button type="button" class="bare-button" onClick={() => onRange()}>
            {text.allDates}
          </button>
        )}
      </p>
    </div>
  );
}

function between(a: number, b: number): Range {
  return [Math.min(a, b), Math.max(a, b)];
}

interface SliderProps {
  readonly label: string;
  readonly max: number;
  readonly value: number;
  readonly valueText: string;
  /** While it is being moved. */
  readonly onMove: (at: number) => void;
  readonly onSet: (at: number) => void;
}

function Slider({ label, max, value, valueText, onMove, onSet }: SliderProps) {
  return (
    <input
      type="range"
      class="histogram-slider"
      min={0}
      max={max}
      value={value}
      aria-label={label}
      aria-valuetext={valueText}
      onInput={({ currentTarget }) => onMove(Number(currentTarget.value))}
      onChange={({ currentTarget }) => onSet(Number(currentTarget.value))}
    />
  );
}
