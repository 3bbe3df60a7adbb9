import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { articleView } from '../../src/server/archive/article-view.ts';
import { answerOf, openArchive } from '../support/archive.ts';

const FRONT = `# 河西分馆开门迎客

江边日报讯（记者 赵一）河西新区的图书馆分馆5月8日开放，三层楼里摆下了六万册书，借还机前排起了长（下转02版）

# 青山脐橙北上

江边日报讯（记者 钱二三）青山村的脐橙5月8日装车，冷链车一天跑三趟。`;
const SECOND = `# 老桥加固完工

江边日报讯（记者 孙四）老城石桥的加固工程5月7日完工。

◀上接01版《河西分馆开门迎客》

队。图书馆分馆的讲座定在每周六上午九点，凭市民卡入场，每场限八十人。`;

it('an answer from the second page of an article that jumps names both pages and opens the page it is printed on', async () => {
  const corpusDir = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-jump-'));
  await fs.mkdir(path.join(corpusDir, 'river-daily'));
  await fs.writeFile(path.join(corpusDir, 'river-daily/2023-05-09-01.txt'), FRONT);
  await fs.writeFile(path.join(corpusDir, 'river-daily/2023-05-09-02.txt'), SECOND);
  await using app = await openArchive(corpusDir);
  const { citations } = await answerOf(app, { question: '图书馆分馆的讲座每场限多少人？' });
  expect(citations[0]).toMatchObject({
    label: '《江边日报》2023年5月9日01、02版《河西分馆开门迎客》',
    issue: { page: '01', pages: ['01', '02'] },
    source: { file: 'river-daily/2023-05-09-02.txt' },
  });
  const [start, end] = citations[0]?.source.spans[0] ?? [0, 0];
  expect(SECOND.slice(start, end)).toContain('八十人');
  const { store } = app.snapshot() ?? {};
  const view = store && articleView(store, citations[0]?.article.id ?? '');
  expect(view?.pages.map((page) => page.number)).toEqual(['01', '02']);
  await fs.rm(corpusDir, { recursive: true });
});
