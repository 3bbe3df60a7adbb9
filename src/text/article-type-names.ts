import type { ArticleType } from '../types/article.ts';

/** What kind of article, in Chinese. */
export const ARTICLE_TYPE_NAMES: Readonly<Record<ArticleType, string>> = {
  news: '消息',
  commentary: '评论',
  feature: '通讯',
  notice: '公告',
  photo: '图片报道',
  table: '表格',
  brief: '简讯',
  continuation: '转版续文',
};
