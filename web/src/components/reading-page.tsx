import type { Address } from '../lib/place.ts';
import { useFocusKept } from '../state/use-focus-kept.ts';
import { ArticleView } from './article-view.tsx';
import { CitationCard } from './citation-card.tsx';
import { IssueView } from './issue-view.tsx';
import { Later } from './later.tsx';
import { SharedView } from './shared-view.tsx';

/** What has an address of its own: an article, the contents of an issue, a page as printed, a shared answer, the archive, the archivist's page. */
export function ReadingPage({ place }: { readonly place: Address }) {
  const main = useFocusKept<HTMLElement>(place);
  return (
    <main class="reading" id="content" ref={main} tabIndex={-1}>
      {drawn(place)}
      <CitationCard />
    </main>
  );
}

function drawn(place: Address) {
  switch (place.type) {
    case 'article':
      return <ArticleView id={place.id} words={place.words} />;
    case 'issue':
      return <IssueView id={place.id} />;
    case 'page':
      return <Later key="page" name="page" load={pageView} props={{ id: place.id }} />;
    case 'shared':
      return <SharedView key={place.id} id={place.id} />;
    case 'archive':
      return <Later key="archive" name="archive" load={archivePage} props={{ search: place.search }} />;
    case 'admin':
      return <Later key="admin" name="admin" load={adminPage} props={{}} />;
  }
}

const pageView = async () => (await import('./page-view.tsx')).PageView;
const adminPage = async () => (await import('./admin-page.tsx')).AdminPage;
const archivePage = async () => (await import('./archive-page.tsx')).ArchivePage;
