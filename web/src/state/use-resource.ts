import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../lib/api-error.ts';

/** Something fetched; `value` and `failure` are those of the key before while `isLoading`. */
export interface Resource<T> {
  readonly value?: T;
  readonly failure?: Failure;
  readonly isLoading: boolean;
  /** Fetches again. */
  readonly retry: () => void;
}

/** Fetches when first drawn and whenever `key` changes; an answer that comes too late is dropped. */
export function useResource<T>(key: string, load: (key: string) => Promise<T>): Resource<T> {
  const [state, setState] = useState<{ readonly value?: T; readonly failure?: Failure; readonly key?: string }>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    load(key).then(
      (value) => isWanted && setState({ value, key }),
      (thrown: unknown) => isWanted && setState({ failure: toFailure(thrown), key }),
    );
    return () => {
      isWanted = false;
    };
  }, [key, attempt]);
  const retry = (): void => {
    setState({});
    setAttempt(attempt + 1);
  };
  return { ...state, isLoading: state.key !== key, retry };
}
