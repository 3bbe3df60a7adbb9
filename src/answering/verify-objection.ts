/** Why a sentence does not pass, and the words concerned. */
export interface Objection {
  readonly type: 'quote' | 'number' | 'date' | 'name' | 'direction' | 'citation' | 'unsupported';
  readonly text: string;
}

/** The objection as a model asked to repair its answer, or a reader of the log, is told it. */
export function describeObjection({ type, text }: Objection): string {
  return `${CHINESE[type]}：${text}`;
}

const CHINESE: Readonly<Record<Objection['type'], string>> = {
  quote: '引文与所引报道不符',
  number: '数字不见于所引报道',
  date: '日期不见于所引报道',
  name: '名称不见于所引报道',
  direction: '意思与所引报道相反',
  citation: '没有这个编号的报道',
  unsupported: '所引报道不支持这句话',
};
