import type { Exchange } from './conversation.ts';

const STATES: ReadonlySet<unknown> = new Set(['asking', 'answered', 'failed', 'stopped']);

/** Whether something that was kept can be drawn as an exchange; storage may be damaged, or written by something else. */
export function isExchange(value: unknown): value is Exchange {
  return (
    isRecord(value) &&
    hasStrings(value, 'id', 'question', 'text') &&
    hasOnlyStrings(value['filters']) &&
    STATES.has(value['status']) &&
    typeof value['attempt'] === 'number' &&
    Array.isArray(value['evidence']) &&
    isListOf(value['citations'], isCitation) &&
    isMissingOr(value['reading'], isReading) &&
    isMissingOr(value['answer'], isAnswer) &&
    isMissingOr(value['failure'], (failure) => hasStrings(failure, 'code')) &&
    (value['status'] === 'answered') === (value['answer'] !== undefined) &&
    (value['status'] === 'failed') === (value['failure'] !== undefined)
  );
}

/** Whether something is an object with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether something is an object with these fields, all of them strings. */
export function hasStrings(value: unknown, ...names: readonly string[]): boolean {
  return isRecord(value) && names.every((name) => typeof value[name] === 'string');
}

/** Whether something is a list all of whose members pass. */
export function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

const hasOnlyStrings = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isString);
const isString = (value: unknown): boolean => typeof value === 'string';

function isMissingOr(value: unknown, isIt: (value: unknown) => boolean): boolean {
  return value === undefined || isIt(value);
}

function isCitation(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['n'] === 'number' &&
    hasStrings(value, 'quote', 'label', 'verdict', 'passageId') &&
    isArticle(value['article']) &&
    isIssue(value['issue']) &&
    isRecord(value['source']) &&
    isString(value['source']['file']) &&
    isListOf(value['source']['spans'], (span) => Array.isArray(span))
  );
}

const isArticle = (value: unknown): boolean => hasStrings(value, 'id', 'headline', 'url');

function isIssue(value: unknown): boolean {
  return (
    isRecord(value) &&
    isString(value['id']) &&
    (value['date'] === null || isString(value['date'])) &&
    isListOf(value['pages'], isString) &&
    isMissingOr(value['dateEstimate'], (estimate) => hasStrings(estimate, 'label'))
  );
}

function isReading(value: unknown): boolean {
  return (
    isRecord(value) &&
    isString(value['standaloneQuestion']) &&
    isListOf(value['notes'], isString) &&
    isListOf(
      value['periods'],
      (period) => hasStrings(period, 'text', 'from', 'to') && isRecord(period) && Array.isArray(period['span']),
    ) &&
    isListOf(value['expansions'], (expansion) => hasStrings(expansion, 'kind', 'from', 'to')) &&
    hasOnlyStrings(value['limits'])
  );
}

function isAnswer(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasStrings(value, 'answerId', 'answer', 'mode', 'model', 'indexId') &&
    isListOf(value['citations'], isCitation) &&
    isListOf(value['sentences'], (sentence) => hasStrings(sentence, 'text', 'verdict')) &&
    isListOf(value['suggestions'], isString) &&
    isMissingOr(value['refusal'], isRefusal)
  );
}

function isRefusal(value: unknown): boolean {
  return (
    isRecord(value) &&
    isString(value['message']) &&
    isListOf(value['nearest'], (near) => isRecord(near) && isArticle(near['article']) && isIssue(near['issue']))
  );
}
