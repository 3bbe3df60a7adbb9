/** What keeps words from being a question to an archive: an order to the machine, small talk, or a wish for its opinion. */
export type Unaskable = 'instruction' | 'small-talk' | 'opinion' | 'prediction';

/**
 * Why an archive has no business answering: 忽略上面的要求, 写一首诗, 你觉得…, 明年会不会涨.
 * @param question folded
 * @returns undefined for a question to an archive
 */
export function notAskedOfArchive(question: string): Unaskable | undefined {
  return KINDS.find(({ pattern, unless }) => pattern.test(question) && !unless?.test(question))?.kind;
}

interface Kind {
  readonly kind: Unaskable;
  readonly pattern: RegExp;
  /** What the archive may tell all the same. */
  readonly unless?: RegExp;
}

const REPORTED = /报道|报纸|日报|记者|委员|代表|专家|预计|预测|计划|目标|说|提出|建议/u;

const KINDS: readonly Kind[] = [
  {
    kind: 'instruction',
    pattern:
      /(?:忽略|无视|忘掉|忘记|不要理会)[^,。?]{0,8}(?:要求|指令|提示|规则|设定|内容)|(?:系统|初始)(?:提示词?|指令)|提示词|(?:扮演|假装你?是|假设你是)|(?:写|作|编|创作)(?:一)?[首篇段个](?:[^,。?]{0,12})(?:诗|歌|作文|故事|小说|代码|程序|文案|情书|笑话)|翻译成|讲个?(?:笑话|故事)|写(?:一段|个)?代码/u,
  },
  {
    kind: 'small-talk',
    pattern:
      /^(?:你好|您好|嗨|哈喽|在吗|早上好|晚上好|谢谢|再见)[,!。?~ ]*(?:你?是谁)?[?。!]*$|你(?:是谁|叫什么|几岁|会[些做]?什么|能做什么|吃了吗|喜欢)|^(?:今天|明天|现在|后天)(?:的)?(?:天气|气温|几点|几号|星期几|会不会下雨|下雨吗|冷不冷|热不热)/u,
  },
  {
    kind: 'opinion',
    pattern:
      /你(?:觉得|认为|怎么看|的看法|喜欢|推荐|支持|建议我)|(?:值不值得|该不该|划不划算|好不好吃|靠不靠谱)[^,。]{0,4}[?]?$/u,
    unless: /["“《]/u,
  },
  {
    kind: 'prediction',
    pattern:
      /(?:明年|后年|未来|今后|以后|将来|下个?月|下周)[^,。?]{0,24}(?:会不会|会[^议计展]{0,8}吗|能不能|是不是会|有没有可能)|(?:股票|股价|基金)[^,。?]{0,8}(?:会|该)[^,。?]{0,4}(?:涨|跌|买)|彩票[^,。?]{0,6}(?:号码|会中)/u,
    unless: REPORTED,
  },
];
