import { beforeAll, describe, expect, it } from 'vitest';
import { createExtractiveAnswerModel } from '../../src/answering/extractive-answer-model.ts';
import { parseCitations } from '../../src/answering/parse-citations.ts';
import { verifySentence } from '../../src/answering/verify-answer.ts';
import { answerModelContract } from '../contract/answer-model-contract.ts';
import { openTown } from './town-archive.ts';

answerModelContract('the extractive model', async () => createExtractiveAnswerModel((await openTown()).parts));

describe('the extractive model', () => {
  let town: Awaited<ReturnType<typeof openTown>>;
  beforeAll(async () => {
    town = await openTown();
  });

  const answer = async (question: string): Promise<string> => {
    let text = '';
    const model = createExtractiveAnswerModel(town.parts);
    for await (const piece of model.write(town.request(question), new AbortController().signal)) text += piece;
    return text;
  };

  it('leads with the words that answer, names paper, date and page, and marks the quote', async () => {
    expect(await answer('柳川县第三届风筝节有多少支队伍参赛？')).toMatch(
      /^“柳川县第三届风筝节6月9日落幕，共有103支队伍参赛。”——《示例日报》2024年6月10日01版\[\d\]$/m,
    );
  });

  it('leads to the person asked for, not to the sentence that repeats the topic', async () => {
    expect(await answer('柳川县第二届风筝节是谁宣布开幕的？')).toContain('副县长陶玉成宣布开幕');
  });

  it('answers when and where', async () => {
    expect(await answer('柳川县第二届风筝节哪天、在哪里开幕？')).toContain('6月7日在北滩公园开幕');
  });

  it('gives all members of a list', async () => {
    expect(await answer('柳川老街的老字号有哪三家？')).toContain('酱园、铁匠铺、伞铺');
  });

  it('carries suggestions on to the end of their paragraph', async () => {
    const text = await answer('马若兰对老街改造有什么建议？');
    expect(text).toContain('先修排水管网');
    expect(text).toContain('减免三年租金');
  });

  it('tells what a sentence only announces', async () => {
    const text = await answer('怎么申领灯节摊位？');
    expect(text).toContain('7月1日抽签');
    expect(text).not.toContain('过时不再补办');
  });

  it('gives the lead of an article whose headline is asked about', async () => {
    const text = await answer('《柳川县第二届风筝节开幕》讲了什么？');
    expect(text).toContain('6月7日在北滩公园开幕');
    expect(text).not.toContain('“柳川县第二届风筝节开幕”');
  });

  it('says where a name comes from, and whom something went to', async () => {
    expect(await answer('柳川老街石板巷的名字是怎么来的？')).toContain('因此得名');
    expect(await answer('老街的修缮款给了谁？')).toContain('柳川敬老院');
  });

  it('takes a telephone number, not any number, for one', async () => {
    expect(await answer('环境卫生评比的监督电话是多少？')).toContain('0799-5550123');
  });

  it('reads a table from a cell that the question retells', async () => {
    expect(await answer('5月份环境卫生评比哪个街道被罚了1万元？')).toContain('“西坪街道”一列');
  });

  it('reads a table from the column to the cell', async () => {
    const text = await answer('5月份环境卫生评比中，东关街道排第几名，奖多少钱？');
    expect(text).toContain('“东关街道”一列“名次”为“第二名”，“奖 罚”为“奖2万元”');
    expect(text).not.toContain('南桥');
  });

  it('reads a table from the cell to the column', async () => {
    const text = await answer('5月份环境卫生评比哪个街道是末名，怎么处罚的？');
    expect(text).toContain('西坪街道');
    expect(text).toContain('罚1万元');
  });

  it('does not report a reward as a fine', async () => {
    expect(await answer('5月份环境卫生评比东关街道被罚了多少钱？')).not.toContain('一列');
  });

  it('tells when an article was printed and who wrote it', async () => {
    expect(await answer('《柳川县第二届风筝节开幕》登在哪一天的报纸上？')).toContain(
      '《示例日报》2023年6月8日01版刊登了“柳川县第二届风筝节开幕”',
    );
    expect(await answer('《柳川县第二届风筝节开幕》的作者是谁？')).toContain('记者方小禾');
  });

  it('answers with officials by their titles when no one is named', async () => {
    expect(await answer('石板巷的早茶会上，是哪两位领导和商户一起喝茶？')).toContain('县委书记、县长');
  });

  it('gives the amounts that a question doubts', async () => {
    const text = await answer('石田小学添置了9000册图书、100张课桌，对不对？');
    expect(text).toContain('3200册');
    expect(text).toContain('260张');
  });

  it('explains beside the quote which days its words mean', async () => {
    expect(await answer('石田小学哪年添置图书，哪年添置课桌？')).toMatch(/。”（去年即2023年，今年3月即2024年3月）——/);
  });

  it('works out by how much two years differ, from the clauses that say so', async () => {
    expect(await answer('柳川县2023年和2024年的风筝节参赛队伍相差多少支？')).toMatch(
      /^“共有103支队伍参赛”比“本届风筝节共有86支队伍报名”多17支。\[\d\]\[\d\]$/m,
    );
  });

  it('works out by how much two things differ that a question names', async () => {
    expect(await answer('南桥码头和西坪码头去年的货运量相比，哪个多，多多少吨？')).toContain(
      '“南桥码头去年货运量120万吨”比“西坪码头去年货运量85.5万吨”多34.5万吨。',
    );
    expect(await answer('南桥码头和西坪码头的货运量增长率相比，哪个高，各是百分之多少？')).toContain('高2.4个百分点。');
  });

  it('gathers the numbered members of a list from the paragraphs after', async () => {
    const text = await answer('渡口整治分为哪几步？');
    for (const member of ['一是清淤', '二是砌岸', '三是种柳']) expect(text).toContain(member);
  });

  it('takes what stands after 的 as said of both sides', async () => {
    expect(await answer('柳川县对欧盟和对东盟的出口相比，哪个多，多多少？')).toContain('多4100万元。');
  });

  it('does not compare what there is in all with what was added', async () => {
    expect(await answer('柳川老街商铺和石田小学图书相比，哪个多，多多少？')).not.toMatch(/”比“/);
  });

  it('gives the post of a person asked for', async () => {
    expect(await answer('马若兰是谁？')).toMatch(/^“县政协委员马若兰建议/);
  });

  it('gives the ways to reach somebody that are asked for', async () => {
    const text = await answer('渡口的热线和信箱是什么？');
    expect(text).toContain('0799-5550456');
    expect(text).toContain('信箱12号');
  });

  it('does not rank what a table does not name', async () => {
    expect(await answer('5月份环境卫生评比白石街道排第几？')).not.toContain('一列');
  });

  it('writes only differences that verification lets out', async () => {
    for (const question of [
      '南桥码头和西坪码头的货运量增长率相比，哪个高，各是百分之多少？',
      '柳川县2023年和2024年的风筝节参赛队伍相差多少支？',
    ]) {
      const { evidence } = town.request(question);
      const written = (async function* () {
        yield await answer(question);
      })();
      const verdicts: string[] = [];
      for await (const sentence of parseCitations(written, evidence.length))
        verdicts.push(verifySentence(sentence, evidence).type);
      expect(verdicts).toHaveLength(3);
      expect(new Set(verdicts)).toEqual(new Set(['accepted']));
    }
  });

  it('works out nothing where the units differ', async () => {
    expect(await answer('南桥码头货运量和老街商铺相比，哪个多？')).not.toMatch(/”比“/);
  });

  it('quotes the sentence before one that begins with 该', async () => {
    expect(await answer('北滩浮桥的承建单位是哪家公司？')).toContain(
      '“北滩浮桥昨日合龙。该桥由云帆桥梁公司承建，耗资480万元。”（昨日即2024年6月9日）——',
    );
  });

  it('tells whom a pronoun means that a quote begins with', async () => {
    expect(await answer('温玉禾把教材借给了谁？')).toContain('（她指温玉禾）');
  });

  it('answers each part of a compound question with a sentence of its own', async () => {
    const text = await answer('温玉禾哪年成为寄宿班班主任，哪年当上校长？');
    expect(text).toContain('2004年成为寄宿班');
    expect(text).toContain('2015年，温玉禾成为校长');
  });

  it('answers each side of a comparison from its own article', async () => {
    const text = await answer('柳川县2023年和2024年的风筝节分别有多少支队伍？');
    expect(text).toContain('86支');
    expect(text).toContain('103支');
    expect(new Set([...text.matchAll(/\[(\d)\]/g)].map((m) => m[1])).size).toBe(2);
  });
});
