import { signal } from '@preact/signals';
import { type Address, hasPanel, type Panel, pathOf, type Place, placeOf } from '../lib/place.ts';

/** Kept in the browser's history, so that going back leads through what was opened and a reload stays. */
interface HistoryState {
  readonly panel?: Panel;
  /** Steps since the panel was opened. */
  readonly depth?: number;
  /** What is lit in the article that is read. */
  readonly words?: readonly string[];
}

/** Where the reader is; changed only by the functions below and the browser's own back and forward. */
export const place = signal<Place>(currentPlace());

addEventListener('popstate', () => {
  place.value = currentPlace();
});

let opener: Element | null = null;

/** Opens something in the panel beside an answer, or, when a page of its own is being read, as a page of its own. */
export function open(panel: Panel): void {
  if (!hasPanel(place.value)) {
    goTo(panel);
    return;
  }
  const active = document.activeElement;
  if (!active?.closest('dialog')) opener = active;
  go(location.pathname, { panel, depth: (historyState().depth ?? 0) + 1 });
}

/** Closes the panel, as going back to before it was opened would. */
export function closePanel(): void {
  const { depth } = historyState();
  if (depth) history.go(-depth);
}

/** Goes to a page of its own, at its top. */
export function goTo(address: Address | Panel): void {
  const words = address.type === 'article' ? address.words : undefined;
  go(pathOf(address), words ? { words } : {});
  scrollTo(0, 0);
}

/** Shows another list of all hits in place of this one, so that going back leads to before the first. */
export function showInstead(search: string): void {
  if (place.value.type === 'archive') history.replaceState(historyState(), '', pathOf({ type: 'archive', search }));
  else history.replaceState({ ...historyState(), panel: { type: 'hits', search } }, '');
  place.value = currentPlace();
}

/** Goes to the chat. */
export function goToChat(): void {
  if (place.value.type === 'chat') closePanel();
  else go('/', {});
}

/** Whether something else was in the panel before this. */
export function canGoBack(): boolean {
  return (historyState().depth ?? 0) > 1;
}

/** The element from which the panel was last opened, for the focus to return to. */
export function panelOpener(): HTMLElement | null {
  return opener instanceof HTMLElement && opener.isConnected ? opener : null;
}

function go(path: string, state: HistoryState): void {
  history.pushState(state, '', path);
  place.value = currentPlace();
}

function currentPlace(): Place {
  return placeOf(location.pathname, location.search, historyState());
}

function historyState(): HistoryState {
  return (history.state as HistoryState | null) ?? {};
}
