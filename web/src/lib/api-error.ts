/** Why a request did not succeed: a code of the server, or one of the two that only a browser can know. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** A request that did not succeed. */
export class ApiError extends Error implements Failure {
  override readonly name = 'ApiError';
  readonly code: string;

  constructor({ code, message }: Failure) {
    super(message);
    this.code = code;
  }
}

/** The server cannot be reached at all. */
export const OFFLINE: Failure = { code: 'network_error', message: 'The server could not be reached.' };
/** The stream ended without an answer and without an error. */
export const BROKEN: Failure = { code: 'stream_broken', message: 'The answer broke off.' };

/** The error a response carries; a body that is not ours — a proxy's page, say — is told by its status. */
export async function readFailure(response: Response): Promise<Failure> {
  const body: unknown = await response.json().catch(() => undefined);
  const error = isRecord(body) ? body['error'] : undefined;
  if (isRecord(error) && typeof error['code'] === 'string') {
    return { code: error['code'], message: String(error['message'] ?? '') };
  }
  return { code: `http_${response.status}`, message: response.statusText };
}

/** Any thrown thing as a failure. */
export function toFailure(thrown: unknown): Failure {
  return thrown instanceof ApiError ? { code: thrown.code, message: thrown.message } : OFFLINE;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
