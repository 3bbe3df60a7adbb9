import type { Gap } from '../lib/calendar.ts';
import { dayOfYearName } from '../lib/day-names.ts';
import { archive } from '../messages/archive.ts';
import { language } from '../state/language.ts';

/** So many are said in a sentence; more are counted, and listed on demand. */
const FEW = 8;

/** The days of a year, between its first and last issue, on which nothing was printed or nothing is held. */
export function GapNote({ gaps }: { readonly gaps: readonly Gap[] }) {
  const text = archive();
  const said = gaps
    .map(({ from, to, days }) => text.gap(name(from), name(to), days))
    .join(language.value === 'zh' ? '、' : '; ');
  if (gaps.length === 0) return <p class="basis">{text.noGaps}</p>;
  if (gaps.length <= FEW) return <p class="basis">{text.gaps(said)}</p>;
  return (
    <details class="basis">
      <summary>
        {text.manyGaps(
          gaps.length,
          gaps.reduce((sum, { days }) => sum + days, 0),
        )}
      </summary>
      <p>{said}</p>
    </details>
  );
}

function name(day: string): string {
  return dayOfYearName(day, language.value);
}
