/** Why a sentence does not pass, and the words concerned. */
export interface Objection {
  readonly type:
    | 'quote'
    | 'number'
    | 'date'
    | 'name'
    | 'direction'
    | 'citation'
    | 'markup'
    | 'unfinished'
    | 'unsupported';
  readonly text: string;
}
