import type { FunctionComponent } from 'preact';
import { archive } from '../messages/archive.ts';
import { useResource } from '../state/use-resource.ts';
import { FailureNote } from './failure-note.tsx';

interface Props<P extends object> {
  /** Tells it from other parts that come later. */
  readonly name: string;
  readonly load: () => Promise<FunctionComponent<P>>;
  readonly props: P;
}

/**
 * A part of the page whose code is fetched when it is first drawn, so that whoever only asks does not wait for it. When it
 * cannot be fetched — offline, or the server has another version by now — the page is loaded again.
 */
export function Later<P extends object>({ name, load, props }: Props<P>) {
  const { cannotOpenPart, loadingPart } = archive();
  const { value: Part, failure } = useResource(name, load);
  if (failure) return <FailureNote title={cannotOpenPart} failure={failure} onRetry={() => location.reload()} />;
  return Part ? <Part {...props} /> : <p class="loading">{loadingPart}</p>;
}
