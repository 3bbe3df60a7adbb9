import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

export type { Logger } from 'pino';

/** Structured JSON lines on standard error, so that standard output stays free for results. Secrets never reach it. */
export function createLogger(config: Pick<Config, 'LOG_LEVEL'>): Logger {
  return pino(
    {
      level: config.LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['*.authorization', 'headers.authorization', '*.apiKey'],
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
