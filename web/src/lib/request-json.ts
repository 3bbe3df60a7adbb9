import { ApiError, OFFLINE, readFailure } from './api-error.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * Gets JSON.
 * @throws ApiError what the server says, `network_error`
 */
export function getJson<T>(path: string, headers: Headers = {}): Promise<T> {
  // The same addresses, asked for as HTML, are pages: nothing of this may be kept in the browser's cache for those.
  return requestJson(path, { headers, cache: 'no-store' });
}

/**
 * Sends JSON and gives the JSON that comes back, undefined when nothing does.
 * @throws ApiError what the server says, `network_error`
 */
export function sendJson<T>(method: 'POST' | 'DELETE', path: string, body: unknown, headers: Headers = {}): Promise<T> {
  return requestJson(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function requestJson<T>(path: string, { headers, ...rest }: RequestInit & { headers: Headers }): Promise<T> {
  const request = fetch(path, { ...rest, headers: { accept: 'application/json', ...headers } });
  const response = await request.catch(() => {
    throw new ApiError(OFFLINE);
  });
  if (!response.ok) throw new ApiError(await readFailure(response));
  return (response.status === 204 ? undefined : await response.json()) as T;
}
