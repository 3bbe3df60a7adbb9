import { runCli } from '../../src/cli/run-cli.ts';

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process, with no settings but those given. */
export async function baowen(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  isWatched = false,
): Promise<Finished> {
  let stdout = '';
  let stderr = '';
  const status = await runCli(args, env, {
    out: (text) => (stdout += text),
    err: (text) => (stderr += text),
    isWatched,
  });
  return { status, stdout, stderr };
}
