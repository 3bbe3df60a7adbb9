import type { ErrorResponse } from '../contract/error.ts';
import { BaowenError, isErrorCode, toBaowenError, type ErrorCode } from '../errors.ts';

/**
 * An error as the wire carries it: the code's Chinese sentence. Who can mend the request is also told what is wrong with
 * it; what concerns the operator stays in the log.
 */
export function wireError(error: BaowenError, requestId: string): ErrorResponse {
  const { actor, chinese } = error.kind;
  const mayKnow = actor === 'client' || actor === 'reader';
  const message = mayKnow && !error.message.startsWith(chinese) ? `${chinese}（${error.message}）` : chinese;
  return { error: { code: error.code, message, requestId } };
}

/** The error that an `error` event reports. */
export function reportedError(reported: { readonly code: string; readonly message: string }): BaowenError {
  return new BaowenError(isErrorCode(reported.code) ? reported.code : 'internal', reported.message);
}

/**
 * What was thrown while a request was handled, as one of ours. The errors of Express and its body parser tell by `type` and
 * `status` what they are.
 */
export function requestError(thrown: unknown): BaowenError {
  if (thrown instanceof BaowenError || !(thrown instanceof Error)) return toBaowenError(thrown);
  const { type, status } = thrown as { type?: unknown; status?: unknown };
  const code = codeOfType(type) ?? codeOfStatus(status);
  return code ? new BaowenError(code, thrown.message, { cause: thrown }) : toBaowenError(thrown);
}

function codeOfType(type: unknown): ErrorCode | undefined {
  switch (type) {
    case 'entity.parse.failed':
      return 'json_invalid';
    case 'entity.too.large':
      return 'body_too_large';
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return 'media_type_unsupported';
    case 'request.aborted':
      return 'request_aborted';
    default:
      return undefined;
  }
}

function codeOfStatus(status: unknown): ErrorCode | undefined {
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  return status === 404 ? 'route_not_found' : 'request_invalid';
}
