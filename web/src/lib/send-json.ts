import { ApiError, OFFLINE, readFailure } from './api-error.ts';

/**
 * Sends JSON and gives the JSON that comes back, undefined when nothing does.
 * @throws ApiError what the server says, `network_error`
 */
export async function sendJson<T>(
  method: 'POST' | 'DELETE',
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const request = fetch(path, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const response = await request.catch(() => {
    throw new ApiError(OFFLINE);
  });
  if (!response.ok) throw new ApiError(await readFailure(response));
  return (response.status === 204 ? undefined : await response.json()) as T;
}
