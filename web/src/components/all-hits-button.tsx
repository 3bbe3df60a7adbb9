import { hitsSearchString } from '../lib/hits-search.ts';
import { hits } from '../messages/hits.ts';
import type { Exchange } from '../state/conversation.ts';
import { PlaceLink } from './place-link.tsx';

/** Opens the list of every article that has the words of an exchange's question, as it was understood and limited. */
export function AllHitsButton({ exchange: { question, reading, filters } }: { readonly exchange: Exchange }) {
  const { open, openHelp } = hits();
  const search = hitsSearchString({ ...filters, q: reading?.standaloneQuestion || question } as Parameters<
    typeof hitsSearchString
  >[0]);
  return (
    <p class="all-hits">
      <PlaceLink to={{ type: 'hits', search }} title={openHelp}>
        {open}
      </PlaceLink>
    </p>
  );
}
