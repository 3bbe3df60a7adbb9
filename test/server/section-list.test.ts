import { expect, it } from 'vitest';
import { sectionList } from '../../src/server/archive/section-list.ts';
import { servedSnapshot } from '../../src/server/served-snapshot.ts';
import { SAMPLE_CORPUS, openArchive } from '../support/archive.ts';

it('lists the levels of sections and the names of pages, most articles first, each of which finds its articles', async () => {
  await using app = await openArchive(SAMPLE_CORPUS);
  const { sections } = sectionList(servedSnapshot(app).store);
  expect(sections.map(({ section }) => section)).toEqual(
    expect.arrayContaining(['综合', '高质量发展 大家谈', '高频词']),
  );
  expect(sections.map(({ section }) => section).join()).not.toContain(' / ');
  const counts = sections.map(({ articles }) => articles);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  for (const { section } of sections) expect((await app.search('工作', 1, { section })).total).toBeGreaterThan(0);
});
