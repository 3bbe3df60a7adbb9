import { signal } from '@preact/signals';
import { type AdminApi, adminApi } from '../lib/admin-api.ts';

/** What the archivist may do; undefined until the token was given. It is kept nowhere: a reload asks for it again. */
export const adminAccess = signal<AdminApi | undefined>(undefined);

/** Opens the archivist's page, if the token is the right one. @throws ApiError `unauthorized`, `admin_disabled` */
export async function enterAdmin(token: string): Promise<void> {
  const api = adminApi(token);
  await api.stats();
  adminAccess.value = api;
}
