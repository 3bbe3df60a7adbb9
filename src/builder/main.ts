// A build in a process of its own, started by `buildApart`: it is told the settings, tells its progress, and ends.
import { compose } from '../compose.ts';
import { toBaowenError } from '../errors.ts';
import type { BuildNews, BuildOrder } from '../pipelines/build-apart.ts';

process.once('message', (order) => void build(order as BuildOrder));
process.once('disconnect', () => process.exit(1)); // whoever wanted the index is gone

async function build({ config, isFresh }: BuildOrder): Promise<void> {
  try {
    const app = await compose(config, { opensIndex: false, servesBuilds: false });
    const report = await app.rebuild((progress) => tell({ type: 'progress', progress }), { isFresh });
    tell({ type: 'done', report });
  } catch (thrown) {
    const { code, message, details, isRetryable } = toBaowenError(thrown);
    tell({ type: 'failed', error: { code, message, details, isRetryable } });
  }
}

function tell(news: BuildNews): void {
  if (news.type === 'progress') process.send?.(news);
  else process.send?.(news, () => process.disconnect());
}
