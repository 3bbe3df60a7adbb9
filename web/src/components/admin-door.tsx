import { admin } from '../messages/admin-door.ts';
import { useResource } from '../state/use-resource.ts';
import { FailureNote } from './failure-note.tsx';

/** The archivist's page, whose script and style no reader has to load. */
export function AdminDoor() {
  const { cannotOpen, loading } = admin();
  const { value, failure, retry } = useResource('admin', loadAdminPage);
  if (failure) return <FailureNote title={cannotOpen} failure={failure} onRetry={retry} />;
  if (!value) return <p class="loading">{loading}</p>;
  return <value.AdminPage />;
}

const loadAdminPage = () => import('./admin-page.tsx');
