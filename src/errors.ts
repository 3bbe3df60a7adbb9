/** Who can do something about an error. */
export type Actor = 'reader' | 'client' | 'operator' | 'archivist';

interface ErrorKind {
  readonly actor: Actor;
  readonly httpStatus: number;
  /** 1 general, 2 wrong use, 3 settings, 4 corpus, 5 index, 6 model service. */
  readonly exitStatus: number;
  /** What a Chinese reader is told; details stay in `message`. */
  readonly chinese: string;
}

/**
 * Every error there is: its code, who can act, its HTTP status, its exit status and its Chinese sentence.
 * `docs/errors.md` explains each; a test holds the two together.
 */
export const ERROR_KINDS = {
  question_empty: { actor: 'reader', httpStatus: 400, exitStatus: 2, chinese: '请输入问题。' },
  question_too_long: { actor: 'reader', httpStatus: 400, exitStatus: 2, chinese: '问题太长了，请缩短后再问。' },
  request_invalid: { actor: 'client', httpStatus: 400, exitStatus: 2, chinese: '请求的格式不对。' },
  json_invalid: { actor: 'client', httpStatus: 400, exitStatus: 2, chinese: '请求正文不是合法的 JSON。' },
  body_too_large: { actor: 'client', httpStatus: 413, exitStatus: 2, chinese: '请求正文太大。' },
  request_slow: { actor: 'client', httpStatus: 408, exitStatus: 2, chinese: '请求没有在规定的时间内传完。' },
  headers_too_large: { actor: 'client', httpStatus: 431, exitStatus: 2, chinese: '地址或请求头太长。' },
  media_type_unsupported: {
    actor: 'client',
    httpStatus: 415,
    exitStatus: 2,
    chinese: '请求正文须为 application/json。',
  },
  unauthorized: { actor: 'archivist', httpStatus: 401, exitStatus: 2, chinese: '需要正确的管理口令。' },
  admin_disabled: {
    actor: 'operator',
    httpStatus: 403,
    exitStatus: 3,
    chinese: '服务没有设置管理口令，管理操作已关闭。',
  },
  route_not_found: { actor: 'client', httpStatus: 404, exitStatus: 2, chinese: '没有这个地址。' },
  method_not_allowed: { actor: 'client', httpStatus: 405, exitStatus: 2, chinese: '这个地址不接受这种请求方法。' },
  article_not_found: { actor: 'client', httpStatus: 404, exitStatus: 2, chinese: '库中没有这篇报道。' },
  article_withdrawn: { actor: 'client', httpStatus: 410, exitStatus: 2, chinese: '这篇报道已经撤回。' },
  issue_not_found: { actor: 'client', httpStatus: 404, exitStatus: 2, chinese: '库中没有这一期。' },
  page_not_found: { actor: 'client', httpStatus: 404, exitStatus: 2, chinese: '库中没有这一版。' },
  answer_forgotten: {
    actor: 'reader',
    httpStatus: 404,
    exitStatus: 2,
    chinese: '服务已经不记得这条回答，请重新提问后再分享。',
  },
  shared_not_found: { actor: 'client', httpStatus: 404, exitStatus: 2, chinese: '没有这条分享的回答。' },
  rate_limited: { actor: 'client', httpStatus: 429, exitStatus: 1, chinese: '提问太频繁，请稍后再试。' },
  request_aborted: { actor: 'client', httpStatus: 499, exitStatus: 1, chinese: '请求已取消。' },
  request_timeout: { actor: 'operator', httpStatus: 504, exitStatus: 1, chinese: '回答超时，请稍后再试。' },
  overloaded: { actor: 'operator', httpStatus: 503, exitStatus: 1, chinese: '提问的人太多，请稍后再试。' },
  shutting_down: { actor: 'operator', httpStatus: 503, exitStatus: 1, chinese: '服务正在关闭，请稍后再试。' },
  data_full: { actor: 'operator', httpStatus: 507, exitStatus: 1, chinese: '服务存放的内容已满，没有存下。' },
  data_unwritable: { actor: 'operator', httpStatus: 500, exitStatus: 1, chinese: '服务没能把内容存下来。' },
  data_unreadable: { actor: 'operator', httpStatus: 500, exitStatus: 1, chinese: '服务存放的内容读不出来。' },
  internal: { actor: 'operator', httpStatus: 500, exitStatus: 1, chinese: '服务内部出错。' },

  usage: { actor: 'operator', httpStatus: 400, exitStatus: 2, chinese: '命令的用法不对。' },
  config_invalid: { actor: 'operator', httpStatus: 500, exitStatus: 3, chinese: '设置有误。' },
  prompt_invalid: { actor: 'operator', httpStatus: 500, exitStatus: 3, chinese: '提示词文件有误。' },
  thesaurus_invalid: { actor: 'operator', httpStatus: 500, exitStatus: 3, chinese: '同义词文件有误。' },
  weights_damaged: {
    actor: 'operator',
    httpStatus: 500,
    exitStatus: 3,
    chinese: '内置模型的文件已损坏，请重新安装。',
  },
  questions_invalid: { actor: 'operator', httpStatus: 500, exitStatus: 2, chinese: '评测问题文件有误。' },
  baseline_invalid: { actor: 'operator', httpStatus: 500, exitStatus: 2, chinese: '评测基线文件有误。' },
  quality_fallen: { actor: 'operator', httpStatus: 500, exitStatus: 1, chinese: '回答的质量低于基线。' },
  port_unavailable: { actor: 'operator', httpStatus: 500, exitStatus: 3, chinese: '端口不可用。' },

  corpus_missing: { actor: 'archivist', httpStatus: 500, exitStatus: 4, chinese: '找不到语料文件夹。' },
  corpus_empty: { actor: 'archivist', httpStatus: 500, exitStatus: 4, chinese: '语料文件夹里没有能读的版面文件。' },
  page_unreadable: { actor: 'archivist', httpStatus: 500, exitStatus: 4, chinese: '版面文件读不出来。' },
  page_empty: { actor: 'archivist', httpStatus: 500, exitStatus: 4, chinese: '版面文件是空的。' },
  page_binary: { actor: 'archivist', httpStatus: 500, exitStatus: 4, chinese: '版面文件不是文本。' },
  page_undecodable: {
    actor: 'archivist',
    httpStatus: 500,
    exitStatus: 4,
    chinese: '版面文件既不是 UTF-8 也不是 GB18030。',
  },
  page_too_large: { actor: 'archivist', httpStatus: 500, exitStatus: 4, chinese: '版面文件太大。' },
  page_without_text: {
    actor: 'archivist',
    httpStatus: 500,
    exitStatus: 4,
    chinese: '版面是图片，或者没有能读的文字，请先做文字识别。',
  },
  record_invalid: { actor: 'archivist', httpStatus: 500, exitStatus: 4, chinese: '文件里有一篇报道写得不对。' },
  page_without_articles: { actor: 'archivist', httpStatus: 500, exitStatus: 4, chinese: '版面文件里没有找到报道。' },
  front_matter_invalid: { actor: 'archivist', httpStatus: 500, exitStatus: 4, chinese: '版面文件的元数据写得不对。' },
  sidecar_invalid: { actor: 'archivist', httpStatus: 500, exitStatus: 4, chinese: '版面的附带文件写得不对。' },
  correction_failed: { actor: 'archivist', httpStatus: 500, exitStatus: 4, chinese: '有一条更正没能用上。' },
  withdrawals_unusable: {
    actor: 'operator',
    httpStatus: 500,
    exitStatus: 4,
    chinese: '撤稿名单读不出来或写不进去。',
  },
  build_incomplete: { actor: 'archivist', httpStatus: 500, exitStatus: 4, chinese: '有版面没能编入索引。' },

  index_missing: { actor: 'archivist', httpStatus: 503, exitStatus: 5, chinese: '还没有索引。' },
  index_format: { actor: 'operator', httpStatus: 503, exitStatus: 5, chinese: '索引的格式与本程序不符，请重建。' },
  index_settings: { actor: 'operator', httpStatus: 503, exitStatus: 5, chinese: '索引是用别的设置建的，请重建。' },
  index_damaged: { actor: 'operator', httpStatus: 503, exitStatus: 5, chinese: '索引文件已损坏，请重建。' },
  index_unwritable: { actor: 'operator', httpStatus: 500, exitStatus: 5, chinese: '索引文件夹写不进去。' },
  snapshot_missing: { actor: 'archivist', httpStatus: 404, exitStatus: 5, chinese: '没有可以退回的旧索引。' },
  index_busy: { actor: 'archivist', httpStatus: 409, exitStatus: 5, chinese: '正在建索引，请等它结束。' },
  build_ended: { actor: 'operator', httpStatus: 500, exitStatus: 5, chinese: '建索引的进程中途结束，旧索引仍在使用。' },
  index_unverified: {
    actor: 'operator',
    httpStatus: 500,
    exitStatus: 5,
    chinese: '新建的索引没有通过检验，仍用旧索引。',
  },

  model_unavailable: { actor: 'operator', httpStatus: 503, exitStatus: 6, chinese: '语言模型服务连不上。' },
  model_paused: { actor: 'operator', httpStatus: 503, exitStatus: 6, chinese: '语言模型服务接连出错，暂停使用。' },
  model_timeout: { actor: 'operator', httpStatus: 504, exitStatus: 6, chinese: '语言模型服务没有及时回应。' },
  model_rate_limited: { actor: 'operator', httpStatus: 503, exitStatus: 6, chinese: '语言模型服务限流，请稍后再试。' },
  model_rejected: {
    actor: 'operator',
    httpStatus: 502,
    exitStatus: 6,
    chinese: '语言模型服务拒绝了请求，请检查密钥和模型名。',
  },
  model_stream_broken: { actor: 'operator', httpStatus: 502, exitStatus: 6, chinese: '语言模型服务的回答中途断了。' },
  embedding_failed: { actor: 'operator', httpStatus: 502, exitStatus: 6, chinese: '向量服务出错。' },
  embedding_dimension: { actor: 'operator', httpStatus: 502, exitStatus: 6, chinese: '向量的维数与索引不符。' },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERROR_KINDS;

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_KINDS, code);
}

export interface ErrorOptions {
  readonly cause?: unknown;
  /** Machine-readable particulars: the file, the setting, the limit. Never secrets. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly isRetryable?: boolean;
}

/** The one error of this code base. Its message says what happened, to which thing, and what to do. */
export class BaowenError extends Error {
  override readonly name = 'BaowenError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
  /** True when the same call may succeed later without anybody changing anything. */
  readonly isRetryable: boolean;

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
    this.isRetryable = options.isRetryable ?? false;
  }

  get kind(): ErrorKind {
    return ERROR_KINDS[this.code];
  }
}

/** Turns whatever was thrown into a BaowenError; what is none becomes `internal` with the original as cause. */
export function toBaowenError(thrown: unknown): BaowenError {
  if (thrown instanceof BaowenError) return thrown;
  const reason = reasonOf(thrown);
  return new BaowenError('internal', `Unexpected error: ${reason}. Please report it with the log.`, { cause: thrown });
}

/** What a thrown thing says. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
