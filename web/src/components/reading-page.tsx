import type { Address } from '../lib/place.ts';
import { AdminDoor } from './admin-door.tsx';
import { ArchivePage } from './archive-page.tsx';
import { ArticleView } from './article-view.tsx';
import { CitationCard } from './citation-card.tsx';
import { IssueView } from './issue-view.tsx';
import { PageView } from './page-view.tsx';
import { SharedView } from './shared-view.tsx';

/** What has an address of its own: an article, the contents of an issue, a page as printed, a shared answer, the archive, the archivist's page. */
export function ReadingPage({ place }: { readonly place: Address }) {
  return (
    <main class="reading" id="content">
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
      return <PageView id={place.id} />;
    case 'shared':
      return <SharedView key={place.id} id={place.id} />;
    case 'archive':
      return <ArchivePage search={place.search} />;
    case 'admin':
      return <AdminDoor />;
  }
}
