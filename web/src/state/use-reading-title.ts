import { useEffect } from 'preact/hooks';
import { place } from './place.ts';

const NAME = '报问';

/** Names the browser's tab after what is read on a page of its own; beside the chat the tab keeps its name. */
export function useReadingTitle(title: string | undefined): void {
  const isChat = place.value.type === 'chat';
  useEffect(() => {
    document.title = isChat || !title ? NAME : `${title} · ${NAME}`;
    return () => {
      document.title = NAME;
    };
  }, [isChat, title]);
}
