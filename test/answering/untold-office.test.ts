import { describe, expect, it } from 'vitest';
import { decideAnswerable } from '../../src/answering/decide-answerable.ts';
import { MADE_ARTICLES, madeSnapshot } from '../support/made-archive.ts';
import { makeArticle } from '../support/make-articles.ts';
import { createHitFinder } from './hit-finder.ts';

const REPORT = makeArticle({
  id: 'town-2024-06-02-p01-a01',
  issueId: 'town-2024-06-02',
  pageIds: ['town-2024-06-02-p01'],
  paragraphs: [
    ['headline', '柳川县开会部署防汛'],
    ['body', '昨天，柳川县召开防汛会，县长周明远主持会议。会议决定成立专班，由县委书记任政委、副县长任组长。'],
    ['body', '散会后，与会人员察看了堤防，长安镇的镇长汇报了巡堤的安排。'],
  ],
});

describe('untoldOffice', async () => {
  const { snapshot } = await madeSnapshot([...MADE_ARTICLES, REPORT]);
  const finder = createHitFinder(snapshot);
  const decide = (question: string) => {
    const { query, evidence } = finder.request(question);
    return decideAnswerable(query, evidence, finder.parts);
  };

  it.each(['柳川县委书记是谁？', '长安镇镇长是谁？'])(
    'refuses, the office being named without its holder: %s',
    (question) => expect(decide(question)).toMatchObject({ answerable: false, check: 'office' }),
  );

  it.each(['柳川县长是谁？', '谁是柳川县县长？', '防汛会上谁主持会议？'])('lets pass: %s', (question) =>
    expect(decide(question)).toEqual({ answerable: true }),
  );
});
