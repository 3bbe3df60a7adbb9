import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const PAGES: Readonly<Record<string, string>> = {
  'shili-ribao/2024-05-06-01.txt': `---
paper: 示例日报
date: 2024-05-06
page: 01
---
# 河西图书馆周五起延长开放

本报讯 从5月10日起，河西图书馆的闭馆时间推迟到晚上九点半。馆方介绍，延长开放是为了方便下班以后来借书的读者。

图书馆同时新添了两百个自习座位，座位可以在手机上预约，每人每天限约一次。

# 老码头改造工程启动

本报讯 老码头改造工程昨天启动，总投资三千二百万元，计划明年六月完工。改造后的码头将保留原来的石阶和两座塔吊，并新建一条八百米长的滨江步道。

施工期间，三路公交车绕行新民路，渡轮停航。
`,
  'shili-ribao/2024-05-06-02.txt': `---
paper: 示例日报
date: 2024-05-06
page: 02
---
## 【教育】

# 三所小学秋季开学启用新校舍

本报讯 记者从教育局获悉，今年秋季，枫林小学、东塘小学和白鹭小学将搬进新校舍，一共新增学位二千七百个。三所学校都建有室内体育馆。
`,
  'shili-ribao/2024-05-09-01.txt': `---
paper: 示例日报
date: 2024-05-09
page: 01
---
# 滨江路夜市搬家

本报讯 开办了六年的滨江路夜市将于5月20日搬到体育中心东广场，新夜市有摊位一百六十个，营业到晚上十一点。

搬迁以后，滨江路恢复双向通行。
`,
};

/** A small archive of our own in a temporary folder: two issues, three pages, with a place for an index. */
export async function tinyArchive(
  pages: Readonly<Record<string, string | Uint8Array>> = PAGES,
): Promise<{ readonly folder: string; readonly env: { CORPUS_DIR: string; INDEX_DIR: string } }> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-'));
  const env = { CORPUS_DIR: path.join(folder, 'corpus'), INDEX_DIR: path.join(folder, 'index') };
  await fs.mkdir(env.CORPUS_DIR);
  for (const [file, text] of Object.entries(pages)) await writePage(env.CORPUS_DIR, file, text);
  return { folder, env };
}

export async function writePage(corpusDir: string, file: string, text: string | Uint8Array): Promise<void> {
  await fs.mkdir(path.dirname(path.join(corpusDir, file)), { recursive: true });
  await fs.writeFile(path.join(corpusDir, file), text);
}

export const LATER_PAGE = {
  file: 'shili-ribao/2024-05-12-01.txt',
  text: `---
paper: 示例日报
date: 2024-05-12
page: 01
---
# 南湖公园荷花节月底开幕

本报讯 南湖公园荷花节将于5月31日开幕，为期四十天，展出荷花一百二十种，门票二十元。
`,
};
