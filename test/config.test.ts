import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { configSchema, readConfig, usesModelService } from '../src/config.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

/** Each setting's default as it is written in a file; empty when it has none. */
const DEFAULTS = Object.fromEntries(
  Object.keys(configSchema.shape).map((name) => [
    name,
    String(readConfig({})[name as keyof typeof configSchema.shape] ?? ''),
  ]),
);

function matches(text: string, pattern: RegExp): Record<string, string> {
  return Object.fromEntries([...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]));
}

describe('the settings', () => {
  it('stand in .env.example with their defaults, every one of them commented out', () => {
    expect(matches(read('.env.example'), /^# ([A-Z_]+)=(.*)$/gm)).toEqual(DEFAULTS);
    expect(read('.env.example')).not.toMatch(/^[^#\n]/m);
  });

  it('stand in docs/configuration.md with their defaults', () => {
    const rows = matches(read('docs/configuration.md'), /^\| `([A-Z_]+)` \| (?:`(.*?)`|—) \|/gm);
    expect(rows).toEqual(DEFAULTS);
  });
});

describe('readConfig', () => {
  it('takes an empty environment, blank values and unknown variables', () => {
    expect(readConfig({ PORT: ' ', OPENAI_API_KEY: '', PATH: '/bin' })).toEqual(readConfig({}));
    expect(readConfig({}).PORT).toBe(8080);
  });

  it('reads numbers, flags and addresses, and freezes them', () => {
    const config = readConfig({ PORT: ' 0 ', LOG_QUESTIONS: 'on', OPENAI_BASE_URL: 'http://localhost:11434/v1//' });
    expect(config).toMatchObject({ PORT: 0, LOG_QUESTIONS: true, OPENAI_BASE_URL: 'http://localhost:11434/v1' });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '1.5'],
    ['PORT', '1e3'],
    ['PORT', '0x10'],
    ['CORS_ORIGINS', 'paper.example'],
    ['CORS_ORIGINS', 'https://paper.example/'],
    ['RATE_LIMIT_PER_MINUTE', '-1'],
    ['ANSWER_MODE', 'psychic'],
    ['LOG_LEVEL', 'INFO!'],
    ['LOG_QUESTIONS', 'maybe'],
    ['OPENAI_BASE_URL', 'localhost:11434'],
    ['EMBEDDING_BASE_URL', 'file:///etc/passwd'],
    ['ADMIN_TOKEN', 'short'],
    ['EMBEDDING_DIMENSION', '0'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'config_invalid', message: expect.stringContaining(name) }),
    );
  });

  it('names every wrong setting at once, and never shows a secret', () => {
    expect(() => readConfig({ PORT: 'x', EMBEDDER: 'y', ADMIN_TOKEN: 'hush' })).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/PORT.*EMBEDDER.*ADMIN_TOKEN/s) }),
    );
    expect(() => readConfig({ ADMIN_TOKEN: 'hush' })).not.toThrow(/hush/);
  });

  it('asks for a service when ANSWER_MODE is llm', () => {
    expect(() => readConfig({ ANSWER_MODE: 'llm' })).toThrow(expect.objectContaining({ code: 'config_invalid' }));
    expect(usesModelService(readConfig({ ANSWER_MODE: 'llm', OPENAI_API_KEY: 'k' }))).toBe(true);
  });
});

it.each([
  [{}, false],
  [{ OPENAI_API_KEY: 'k' }, true],
  [{ OPENAI_BASE_URL: 'http://localhost:1/v1' }, true],
  [{ OPENAI_API_KEY: 'k', ANSWER_MODE: 'extractive' }, false],
])('a model service is used with %j: %s', (env, expected) => {
  expect(usesModelService(readConfig(env))).toBe(expected);
});
