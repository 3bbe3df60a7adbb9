import { fold } from '../text/fold.ts';
import { jieba } from '../text/jieba.ts';
import { SURNAME } from '../text/surnames.ts';

/**
 * The persons of a text that stand after a title (市委书记王某某), folded. The last character of a name may be the next
 * word's first, since nothing parts them.
 */
export function personsAfterTitle(text: string): string[] {
  return [...fold(text).matchAll(PERSON)].map((match) => match[1] ?? '');
}

/**
 * What may be persons in a text, folded: names after a title, and words that no dictionary knows with a surname in front.
 * For judging sentences, not for judging claims: some are no names.
 */
export function likelyPersons(text: string): string[] {
  const folded = fold(text);
  const unknown = jieba()
    .tag(folded)
    .filter(({ word, tag: kind }) => (kind === 'nr' || kind === 'x') && LIKE_NAME.test(word))
    .map(({ word }) => word);
  const afterTitle = personsAfterTitle(folded).map((name) => name.replace(NEXT_WORD, '$1'));
  return [...new Set([...afterTitle, ...unknown])].filter((name) => !NO_NAME.test(name));
}

/** A name of two characters with the word after it: 彭某在. */
const NEXT_WORD = /^(..)[的了是在有不能会要将与及和为都也就很]$/u;
/** What a dictionary or a title before it takes for a name: 学生都能, 宣传部, 高水平, 国潮, 华丽, 荣誉, 任组长. */
const NO_NAME =
  /[部区县市省镇乡街路局厅处办班团队馆店社站厂组版]$|^(?:都|能|应|须|从|于|向|和|时|对)|[的了是在有不能会要将与及和为都也就很]|^高[水质标品效端新铁速中校层]|^(?:国潮|国企|国有|华丽|荣誉|顾问|金融|金属|方案|方面|方式|万人|万元|安全|平安|明确|明显|时代|时间|项目|全市|全省|全国|常态|常务|安排|成为|成立|成果|成功|成本|任务|应用|应急)$|^任(?:政委|委员|书记|主任|主席|顾问|.长)$/u;

/** The person's name that a text begins with (王某某对此有何建议), known by the word after it; undefined when there is none. */
export function startsWithName(text: string): string | undefined {
  const name = OPENING_NAME.exec(fold(text))?.[1];
  return name?.startsWith('全') ? undefined : name; // 全城的树林
}

/** Titles that stand right before a person's name. */
export const TITLE =
  '(?:书记|主席|主任|委员|局长|市长|区长|县长|镇长|乡长|村长|省长|部长|处长|科长|院长|校长|行长|所长|厂长|队长|会长|秘书长|检察长|' +
  '董事长|理事长|总经理|经理|总裁|总监|总编辑|主编|记者|通讯员|代表|教授|博士|院士|医生|主播|设计师|技师|工程师|专家|负责人|创始人|' +
  '支书|股长|站长|园长|老师|先生|女士|同志|选手|教练|导演|演员|作家|画家|员工|职工|居民|村民|市民|学生|乘客|店主|老板)';
const PERSON = new RegExp(
  `${TITLE}[:： ]?(?!后[提来在又还就把被]|都[能是有在]|[能须应]|从[此事])(${SURNAME}[\\p{Script=Han}]{1,2})`,
  'gu',
);
const OPENING_NAME = new RegExp(
  `^(${SURNAME}\\p{Script=Han}{1,2}?)(?=对|说|在|是|的|为|担任|介绍|建议|提|认为|表示|强调|要求|希望|主张|怎么|如何|把|和)`,
  'u',
);
const LIKE_NAME = new RegExp(`^${SURNAME}\\p{Script=Han}{1,2}$`, 'u');
