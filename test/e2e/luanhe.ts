import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const DAY_MS = 86_400_000;
const PLACES = ['东门', '码头', '石榴街', '桥头', '北坡', '渡口', '南湾'];
const THINGS = ['荷花', '渡船', '夜市', '路灯', '木桥', '石阶', '茶摊'];

/** A headline and a section name that are markup to whoever does not take them for text. */
export const HOSTILE = `渡口告示 <img src=x onerror="document.title='坏了'"><script>document.title='坏了'</script>`;

/**
 * Writes two papers that do not exist into a temporary folder and returns it: the one daily over three weeks at the turn of a
 * year but for two gaps, the other weekly, both on 2024-01-05, and a page without a date. Each article tells of 渡口.
 */
export async function writeLuanhe(): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-corpus-'));
  const write = async (file: string, text: string): Promise<void> => {
    await fs.mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await fs.writeFile(path.join(folder, file), text);
  };
  const first = Date.UTC(2023, 11, 18);
  for (let n = 0; n < 30; n++) {
    const day = new Date(first + n * DAY_MS).toISOString().slice(0, 10);
    if (n === 4 || (n > 19 && n < 23)) continue;
    await write(`luanhe/${day}-01.md`, pageOf('滦河晚报', day, n));
    if (n % 7 === 4 || day === '2024-01-05') await write(`beipo/${day}-01.md`, pageOf('北坡周报', day, n + 100));
  }
  await write('luanhe/loose.md', `# 渡口老照片\n\n旧相册里有一张渡口的照片，照的是两条渡船靠岸，没有写明是哪一年。\n`);
  return folder;
}

function pageOf(paper: string, day: string, n: number): string {
  const [place, thing] = [PLACES[n % PLACES.length] ?? '', THINGS[(n * 3) % THINGS.length] ?? ''];
  const headline = n === 11 ? HOSTILE : `${place}${thing}第${n}次换新`;
  return `---
paper: ${paper}
date: ${day}
page: 01
---

# ${headline}

本报讯 ${place}的${thing}昨日换新，这是第${n}回。街坊说，从渡口走到${place}要${n + 3}分钟，路上看得见${n + 1}盏灯。

换下来的旧物件由${place}的居民领回，剩下的${n + 2}件存在仓库里，月底以前可以去看。

# ${place}茶话第${n}期

本报讯 ${place}的老人每逢${(n % 7) + 1}号坐在一起，说的多是渡口的旧事。第${n}期讲了${thing}的来历，听的人有${n + 20}位。
`;
}
