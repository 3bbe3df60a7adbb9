import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

const cut = (text: string): string[] => sentences(text).map((span) => text.slice(...span));

describe('sentences', () => {
  it('cuts after the marks that end a sentence, closing quotation marks included', () => {
    expect(cut('桥通车了。他说：“真快！”大家都笑。')).toEqual(['桥通车了。', '他说：“真快！”', '大家都笑。']);
  });

  it('does not cut inside a bracket or a quotation that runs on', () => {
    expect(cut('他念了“路。桥”两个字（见下。上）才走。')).toEqual(['他念了“路。桥”两个字（见下。上）才走。']);
  });

  it('is not led astray by a quotation that is never closed', () => {
    expect(cut('他说“今天停水。\n明天来水。')).toEqual(['他说“今天停水。\n', '明天来水。']);
  });

  it('gives spans that are the text again', () => {
    const unit = fc.constantFrom(...'水。！？；…\n“”「」（）( )》，a1 😀');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        const spans = sentences(text);
        expect(cut(text).join('')).toBe(text);
        expect(spans.every(([start, end]) => start < end)).toBe(true);
      }),
    );
  });
});
