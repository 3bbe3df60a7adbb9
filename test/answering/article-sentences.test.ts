import { describe, expect, it } from 'vitest';
import { articleSentences } from '../../src/answering/article-sentences.ts';
import { makeArticle } from '../support/make-articles.ts';

describe('articleSentences', () => {
  it('tells whom 他 and 她 at the beginning of a sentence mean', () => {
    const { sentences } = articleSentences(
      makeArticle({
        paragraphs: [
          ['headline', '县长苗青谈老街'],
          ['body', '县政协委员马若兰认为，老街排水不畅。她建议，先修管网。他们都同意。'],
          ['body', '校长温玉禾说，学校支持。“她讲得对。”'],
        ],
      }),
    );
    const meant = sentences.map(({ text, pronounFor }) => [text, pronounFor]);
    expect(meant).toContainEqual(['她建议，先修管网。', '马若兰']);
    expect(meant).toContainEqual(['他们都同意。', '']);
    expect(meant).toContainEqual(['县政协委员马若兰认为，老街排水不畅。', '']);
  });

  it('does not take every word after a title for a name', () => {
    const { sentences } = articleSentences(
      makeArticle({ paragraphs: [['body', '学生都能来，市委宣传部的高水平演出不收费。']] }),
    );
    expect(sentences[0]?.persons()).toEqual([]);
  });
});
