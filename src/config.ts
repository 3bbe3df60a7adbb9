import { z } from 'zod';
import { BaowenError } from './errors.ts';

const flag = z
  .enum(['0', '1', 'true', 'false', 'yes', 'no', 'on', 'off'])
  .transform((v) => ['1', 'true', 'yes', 'on'].includes(v));
const integer = (min: number, max: number) =>
  z.string().regex(/^\d+$/, { error: 'a whole number' }).transform(Number).pipe(z.int().min(min).max(max));
/** As a browser sends it: scheme, host and port. */
const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: 'origins such as https://paper.example, separated by commas, or *',
});
const httpUrl = z.url({ protocol: /^https?$/ }).transform((u) => u.replace(/\/+$/, ''));

/**
 * Every setting, its range and its default. Each is an environment variable, all are optional, and `.env.example` and
 * `docs/configuration.md` list them all (a test compares the three).
 */
export const configSchema = z.object({
  CORPUS_DIR: z.string().default('corpus'),
  INDEX_DIR: z.string().default('index'),
  DATA_DIR: z.string().default('data'),
  HOST: z.string().default('127.0.0.1'),
  PORT: integer(0, 65_535).default(8080),
  TRUST_PROXY: integer(0, 10).default(0),

  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: httpUrl.optional(),
  CHAT_MODEL: z.string().default('gpt-4o-mini'),
  ANSWER_MODE: z.enum(['auto', 'extractive', 'llm']).default('auto'),
  MODEL_TIMEOUT_MS: integer(100, 600_000).default(30_000),
  MODEL_MAX_RETRIES: integer(0, 10).default(2),
  MODEL_PAUSE_AFTER_FAILURES: integer(0, 1_000).default(3),
  MODEL_PAUSE_MS: integer(100, 3_600_000).default(30_000),
  MODEL_MAX_OUTPUT_TOKENS: integer(16, 32_000).default(800),

  EMBEDDER: z.enum(['builtin', 'openai']).default('builtin'),
  EMBEDDING_MODEL: z.string().default('text-embedding-3-small'),
  EMBEDDING_BASE_URL: httpUrl.optional(),
  EMBEDDING_API_KEY: z.string().optional(),
  EMBEDDING_DIMENSION: integer(8, 4096).default(512),
  EMBEDDING_BATCH_SIZE: integer(1, 2048).default(64),

  ADMIN_TOKEN: z.string().min(8).optional(),
  CORS_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .pipe(z.array(z.union([z.literal('*'), origin])))
    .default([]),
  MAX_CONNECTIONS: integer(1, 100_000).default(5_000),
  METRICS_TOKEN: z.string().min(8).optional(),
  RATE_LIMIT_PER_MINUTE: integer(0, 100_000).default(60),
  MAX_CONCURRENT_ANSWERS: integer(1, 10_000).default(16),
  MAX_QUEUED_ANSWERS: integer(0, 10_000).default(64),
  REQUEST_TIMEOUT_MS: integer(100, 600_000).default(60_000),
  MAX_QUESTION_CHARS: integer(1, 100_000).default(2_000),
  MAX_PAGE_BYTES: integer(1_024, 1_000_000_000).default(20_000_000),
  MAX_ARCHIVE_BYTES: integer(1_024, 500_000_000).default(300_000_000),

  ANSWER_CACHE_ENTRIES: integer(0, 100_000).default(500),
  ANSWER_CACHE_BYTES: integer(0, 1_000_000_000).default(20_000_000),

  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  LOG_QUESTIONS: flag.default(false),
});

/** All settings, validated and frozen. Folders are as given; `compose.ts` resolves them against the working folder. */
export type Config = Readonly<z.infer<typeof configSchema>>;

/**
 * Reads the settings from environment variables; an empty string counts as not set.
 * @throws BaowenError `config_invalid` naming each wrong setting and what it may be
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const known = Object.keys(configSchema.shape);
  const given = Object.fromEntries(known.filter((k) => env[k]?.trim()).map((k) => [k, env[k]?.trim()]));
  const parsed = configSchema.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
    throw new BaowenError('config_invalid', `Wrong settings — ${wrong.join('; ')}. See .env.example.`, {
      details: { settings: parsed.error.issues.map((i) => i.path.join('.')) },
    });
  }
  const config = parsed.data;
  if (config.ANSWER_MODE === 'llm' && !usesModelService(config)) {
    throw new BaowenError(
      'config_invalid',
      'ANSWER_MODE=llm needs OPENAI_API_KEY or OPENAI_BASE_URL. Set one, or use ANSWER_MODE=auto.',
      {
        details: { settings: ['ANSWER_MODE'] },
      },
    );
  }
  return Object.freeze(config);
}

/** Whether answers are written by a model service: it is configured, and the mode does not forbid it. */
export function usesModelService(config: Config): boolean {
  return config.ANSWER_MODE !== 'extractive' && Boolean(config.OPENAI_API_KEY ?? config.OPENAI_BASE_URL);
}
