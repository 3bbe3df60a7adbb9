import { compose, type App } from '../compose.ts';
import { readConfig } from '../config.ts';
import type { Terminal } from './terminal.ts';

/** What a command gets from the process it runs in. */
export interface CliContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
}

/** Does something with the app and closes it, also when that fails. `settings` win over the environment. */
export async function withApp<T>(
  { env }: CliContext,
  work: (app: App) => Promise<T>,
  settings: Readonly<Record<string, string | undefined>> = {},
): Promise<T> {
  const app = await compose(readConfig({ ...env, ...settings }));
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
