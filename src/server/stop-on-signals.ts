const EXIT_STATUS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Calls `stop` at the first SIGINT or SIGTERM; a second one ends the process at once.
 * @returns when the stop asked for is over
 */
export function stopOnSignals(stop: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let isStopping = false;
    const onSignal = (signal: keyof typeof EXIT_STATUS): void => {
      if (isStopping) process.exit(EXIT_STATUS[signal]);
      isStopping = true;
      stop().then(resolve, reject);
    };
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  });
}
