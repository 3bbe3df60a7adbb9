import { expect, it } from 'vitest';
import { plainSentence } from '../../src/answering/plain-sentence.ts';

it.each([
  ['- **新馆**开门。', '新馆开门。'],
  ['## 3. 新馆`昨日`开门。', '新馆昨日开门。'],
  ['1.5亿元已经到位。', '1.5亿元已经到位。'],
  ['2、新馆开门。', '新馆开门。'],
  ['报道说“**号文件”已经废止。', '报道说“**号文件”已经废止。'],
])('%s is plainly %s', (text, plain) => expect(plainSentence(text)).toBe(plain));
