import type { App } from '../compose.ts';
import { readConfig } from '../config.ts';
import type { Terminal } from './terminal.ts';

/** What a command gets from the process it runs in. */
export interface CliContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
}

export interface AppOptions {
  /** These win over the environment. */
  readonly settings?: Readonly<Record<string, string | undefined>>;
  /** False for a command that replaces the index, so that a broken one does not stand in its way. */
  readonly opensIndex?: boolean;
  /** True for a command that answers while it builds. */
  readonly buildsApart?: boolean;
  /** True for a command that serves for long. */
  readonly watchesIndex?: boolean;
}

/** Does something with the app and closes it, also when that fails. */
export async function withApp<T>(
  { env }: CliContext,
  work: (app: App) => Promise<T>,
  { settings = {}, ...options }: AppOptions = {},
): Promise<T> {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  const { compose } = await import('../compose.ts'); // heavy; --help and inspect do without it
  const app = await compose(readConfig({ ...env, ...given }), options);
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
