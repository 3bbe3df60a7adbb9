const LONGEST_WAIT_MS = 100;

/** Does something before the next frame is drawn, or soon where none is drawn, as in a tab that is not seen. */
export function onNextFrame(act: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (!isDone) act();
    isDone = true;
  };
  requestAnimationFrame(once);
  setTimeout(once, LONGEST_WAIT_MS);
}
