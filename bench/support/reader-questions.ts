import type { GivenArticle } from './article-files.ts';

/**
 * Questions as readers might ask them, each another one: for what stands under a headline, for the number or the rest of a
 * sentence. They come in an order that leaves no article's together, the same in every run.
 */
export function readerQuestions(articles: readonly GivenArticle[]): string[] {
  const perArticle = articles.map(questionsAbout);
  const rounds = Math.max(0, ...perArticle.map((questions) => questions.length));
  const all = Array.from({ length: rounds }, (_, round) => perArticle.flatMap((questions) => questions[round] ?? []));
  return [...new Set(all.flatMap(shuffled))];
}

function questionsAbout({ title = '', text }: GivenArticle): string[] {
  const sentences = text.match(/[^。！？\n]{12,60}。/gu) ?? [];
  const counting = sentences.filter((sentence) => /\d/u.test(sentence));
  return [
    ...(title.length >= 6 ? [`${title}是怎么回事？`] : []),
    ...counting.slice(0, 2).map((sentence) => sentence.replace(/[\d.,]+%?/u, '多少').replace(/。$/u, '？')),
    ...sentences.slice(0, 1).map((sentence) => `${sentence.slice(0, Math.ceil(sentence.length / 2))}什么？`),
  ];
}

/** In an order by chance that is always the same. @see Knuth, The Art of Computer Programming 2, 3.4.2 */
function shuffled<T>(items: readonly T[]): T[] {
  const order = [...items];
  let state = 1;
  for (let i = order.length - 1; i > 0; i--) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (i + 1);
    [order[i], order[other]] = [order[other] as T, order[i] as T];
  }
  return order;
}
