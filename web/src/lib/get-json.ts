import { ApiError, OFFLINE, readFailure } from './api-error.ts';

/**
 * Gets JSON.
 * @throws ApiError what the server says, `network_error`
 */
export async function getJson<T>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<T> {
  // The same addresses, asked for as HTML, are pages: nothing of this may be kept in the browser's cache for those.
  const request = fetch(path, { headers: { accept: 'application/json', ...headers }, cache: 'no-store' });
  const response = await request.catch(() => {
    throw new ApiError(OFFLINE);
  });
  if (!response.ok) throw new ApiError(await readFailure(response));
  return (await response.json()) as T;
}
