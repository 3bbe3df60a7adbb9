import { describe, expect, it } from 'vitest';
import { agreeOnIssue } from '../../src/ingest/agree-on-issue.ts';
import { readText } from '../support/ingest-page.ts';

const STORY = '## 分馆开门\n\n本报讯(记者 赵一) 河西新区的图书馆分馆开门迎客,三层楼里摆下了六万册书。';
const HEAD = '江边日报 2023年5月9日 星期二';
const agree = (pages: Readonly<Record<string, string>>) =>
  agreeOnIssue(Object.entries(pages).map(([file, text]) => readText(text, file))).map(({ identity }) => identity);

describe('agreeOnIssue', () => {
  it('gives a page the day and paper of those beside it, as an inference', () => {
    const [, , third] = agree({
      'r/page1.txt': `${HEAD} 第01版\n\n${STORY}`,
      'r/page2.txt': `${HEAD} 第02版\n\n${STORY}`,
      'r/page3.txt': STORY,
    });
    expect(third).toMatchObject({
      paper: { value: '江边日报', basis: 'inferred', confidence: 0.9 },
      date: { value: '2023-05-09', basis: 'inferred', confidence: 0.9 },
    });
    expect(third?.date.evidence).toContain('2023年5月9日');
  });

  it.each([
    ['one alone', { 'r/1.txt': `${HEAD}\n\n${STORY}`, 'r/2.txt': STORY }],
    [
      'two that differ',
      { 'r/1.txt': `${HEAD}\n\n${STORY}`, 'r/2.txt': `江边日报 2023年5月10日 星期三\n\n${STORY}`, 'r/3.txt': STORY },
    ],
    [
      'files called otherwise',
      { 'r/1.txt': `${HEAD}\n\n${STORY}`, 'r/2.txt': `${HEAD}\n\n${STORY}`, 'r/special.txt': STORY },
    ],
    [
      'pages of another time',
      {
        'r/1.txt': `${HEAD}\n\n${STORY}`,
        'r/2.txt': `${HEAD}\n\n${STORY}`,
        'r/3.txt': `${STORY}\n\n停水通告\n\n因管网改造,河西路将于近日停水,请居民提前储水。\n\n江城市自来水公司\n2024年8月6日`,
      },
    ],
  ])('takes no day from %s', (_, pages) => {
    expect(agree(pages).at(-1)?.date.value).toBeNull();
  });
});
