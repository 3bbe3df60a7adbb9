/**
 * Brings the first `<mark>` under `root` to the middle of the nearest `.panel-scroll`; without one nothing moves. The
 * column alone is scrolled: `scrollIntoView` would move the page around it, too.
 */
export function scrollToFirstMark(root: HTMLElement | null): void {
  const mark = root?.querySelector('mark');
  const column = root?.closest('.panel-scroll');
  if (!column) return;
  if (!mark) {
    column.scrollTo({ top: 0 });
    return;
  }
  const [lit, frame] = [mark.getBoundingClientRect(), column.getBoundingClientRect()];
  const room = Math.max(0, frame.height - lit.height) / 3;
  column.scrollTo({ top: column.scrollTop + lit.top - frame.top - room });
}
