/** Adds up how long the methods of objects take, under one name each. */
export class Stopwatches {
  readonly #spent = new Map<string, number>();

  /** @returns an object that does the same, whose named methods are measured under `name` */
  measured<T extends object>(object: T, name: string, methods: readonly (keyof T)[]): T {
    const note = (started: number): void => {
      this.#spent.set(name, (this.#spent.get(name) ?? 0) + performance.now() - started);
    };
    return new Proxy(object, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          const started = performance.now();
          const result: unknown = value.apply(target, args);
          if (!(methods as readonly PropertyKey[]).includes(key)) return result;
          if (!(result instanceof Promise)) {
            note(started);
            return result;
          }
          return result.finally(() => note(started));
        };
      },
    });
  }

  /** @returns milliseconds by name since the last call */
  take(): Readonly<Record<string, number>> {
    const taken = Object.fromEntries(this.#spent);
    this.#spent.clear();
    return taken;
  }
}
