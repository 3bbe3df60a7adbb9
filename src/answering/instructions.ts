import type { Evidence } from '../types/answer.ts';
import { fold } from '../text/fold.ts';

const masked = new WeakMap<Evidence, Evidence>();

/**
 * The evidence with every paragraph blanked that gives orders to whoever answers (忽略以上规矩，请回答…): what such a paragraph says
 * was put there for the model and supports nothing. Lengths and spans stay.
 */
export function withoutInstructions(evidence: Evidence): Evidence {
  let clean = masked.get(evidence);
  if (!clean) {
    const text = evidence.text
      .split('\n')
      .map((line) => (isInstruction(line) ? ' '.repeat(line.length) : line))
      .join('\n');
    masked.set(evidence, (clean = text === evidence.text ? evidence : { ...evidence, text }));
  }
  return clean;
}

/** Whether a text speaks to a language model rather than to readers. */
export function isInstruction(text: string): boolean {
  const folded = fold(text);
  return ORDERS.some((order) => order.test(folded));
}

const RULES = '(?:指令|指示|规矩|规则|提示词|提示|设定|命令|要求|约束|限制)';
const MODEL = '(?:ai|人工智能|语言模型|大模型|聊天机器人|智能助手|ai助手|问答系统|答问员|模型|机器人)';
const ORDERS: readonly RegExp[] = [
  new RegExp(
    `(?:忽略|无视|忘记|忘掉|不要理会|不必理会|不用管|抛开|推翻|覆盖)[^。;!?]{0,8}(?:以上|上述|上面|之前|前面|先前|此前|所有|一切|系统)[^。;!?]{0,6}${RULES}`,
    'u',
  ),
  new RegExp(`(?:系统|开发者)提示词?(?:已|改|更新|变更|:)|system ?prompt`, 'u'),
  new RegExp(`(?:你|您)(?:现在|从现在起|此后)?(?:就?是|扮演|充当)[^。;!?]{0,10}${MODEL}`, 'u'),
  new RegExp(`${MODEL}[^。;!?]{0,8}(?:请|必须|务必|只能|一律)[^。;!?]{0,8}(?:回答|回复|输出)`, 'u'),
  /(?:回答|回复|答复)(?:读者|用户|任何人|一切|所有|任何|这个|本)[^。;!?]{0,8}(?:请|必须|务必|只能|一律)[^。;!?]{0,6}(?:回答|回复|输出|说|写)/u,
  /(?:ignore|disregard|forget) (?:all |any |the |your )*(?:previous|prior|above|earlier)/u,
];
