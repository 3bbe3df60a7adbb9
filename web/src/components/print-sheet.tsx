import { useEffect } from 'preact/hooks';
import { chineseDate } from '../../../src/text/label.ts';
import type { Answer } from '../../../src/types/answer.ts';
import { indexDate } from '../lib/index-date.ts';
import { kept } from '../messages/kept.ts';
import { reading } from '../messages/reading.ts';
import { printed } from '../state/printing.ts';

/** The answer being printed, if any: seen on paper only, and printed as soon as it is there. */
export function PrintSheet() {
  return printed.value ? <Sheet answer={printed.value} /> : null;
}

function Sheet({ answer: { question, answer, citations, indexId } }: { readonly answer: Answer }) {
  const { printedFrom, indexOf } = kept();
  const date = indexDate(indexId);
  useEffect(() => {
    const end = (): void => void (printed.value = undefined);
    addEventListener('afterprint', end);
    window.print();
    return () => removeEventListener('afterprint', end);
  }, []);
  return (
    <article class="sheet" lang="zh-CN">
      <h1 class="question">
        <bdi>{question}</bdi>
      </h1>
      <div class="answer">
        <bdi>{answer}</bdi>
      </div>
      {citations.length > 0 && (
        <>
          <h2 class="small-heading">{reading().sources}</h2>
          <ol class="source-list">
            {citations.map(({ n, label, quote, article }) => (
              <li key={n} class="sheet-source">
                <p class="source-label">
                  〔{n}〕<bdi>{label}</bdi>
                </p>
                <blockquote>{quote}</blockquote>
                <p class="sheet-address">{new URL(article.url, location.href).href}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      <p class="sheet-foot">
        {printedFrom(location.origin)}
        {date && ` · ${indexOf(chineseDate(date))}`}
      </p>
    </article>
  );
}
