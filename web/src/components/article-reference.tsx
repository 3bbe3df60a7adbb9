import { useState } from 'preact/hooks';
import type { Citation } from '../../../src/types/answer.ts';
import { copyText } from '../lib/copy-text.ts';
import { reference } from '../lib/reference.ts';
import { reading } from '../messages/reading.ts';

/** How an article is cited, to be copied. */
export function ArticleReference({ article, issue }: Pick<Citation, 'article' | 'issue'>) {
  const { cite, copyReference, copied, notCopied } = reading();
  const [told, setTold] = useState('');
  const words = reference({ article, issue });
  return (
    <p class="reference">
      <span class="small-heading">{cite}</span>{' '}
      <bdi class="reference-text" lang="zh-CN">
        {words}
      </bdi>
      <button
        type="button"
        class="bare-button"
        onClick={() => void copyText(words).then((isCopied) => setTold(isCopied ? copied : notCopied))}
      >
        {copyReference}
      </button>
      <span role="status">{told}</span>
    </p>
  );
}
