import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Pages of a newspaper that does not exist, as a corpus folder would hold them. */
const PAGES: Readonly<Record<string, string>> = {
  'qingshui/2023-05-06-01.md': `---
paper: 清水日报
---

# 青石桥昨日放行

本报讯 横跨清水河的青石桥昨日上午放行。大桥从动工到合龙用了三年,全长412米,双向四车道,桥面两侧留了步道。

放行后,从城东到老码头的车程由四十分钟缩短到一刻钟。桥下的渡船再留一年,照顾挑担进城的菜农。

# 三条夜市街重排摊位

本报讯 东门、北门、码头三条夜市街重新排了摊位,五月起照新表收摊。

| 街区 | 摊位 | 收摊时间 |
| 东门 | 86个 | 23时 |
| 码头 | 112个 | 24时 |

摊主可以到街道办事处领取新的摊位证,旧证用到月底为止,逾期作废。
`,
  'qingshui/2023-05-07-02.md': `---
paper: 清水日报
---

# 留言板上贴怪字 版主连夜清理

本报讯 昨夜有人在留言板上贴了两行怪字,一行是 <img src=x onerror="document.title='坏了'">,另一行是 <script>document.title='坏了'</script>,天亮前已经清理。

版主说,留言板只收文字,贴什么就显示什么,请街坊放心。
`,
};

/** Writes the pages into a temporary folder and returns it. */
export async function writeQingshui(): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-corpus-'));
  for (const [name, text] of Object.entries(PAGES)) {
    await fs.mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await fs.writeFile(path.join(folder, name), text);
  }
  return folder;
}
