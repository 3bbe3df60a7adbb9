/**
 * Brings the first `<mark>` under `root` into the upper half of the nearest `.panel-scroll`, or goes to the top when it is
 * seen from there or when there is none. The column alone is scrolled: `scrollIntoView` would move the page around it, too.
 */
export function scrollToFirstMark(root: HTMLElement | null): void {
  const mark = root?.querySelector('mark');
  const column = root?.closest('.panel-scroll');
  if (!column) return;
  const frame = column.getBoundingClientRect();
  const lit = mark?.getBoundingClientRect() ?? frame;
  const top = column.scrollTop + lit.top - frame.top;
  const isSeenFromTop = !mark || top + lit.height < frame.height / 2;
  column.scrollTo({ top: isSeenFromTop ? 0 : top - frame.height / 4 });
}
