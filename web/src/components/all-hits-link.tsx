import { hitsSearchString } from '../lib/hits-search.ts';
import { hits } from '../messages/hits.ts';
import type { Exchange } from '../lib/conversation.ts';
import { PlaceLink } from './place-link.tsx';

/** Opens the list of every article that has the words of an exchange's question, as it was understood and limited. */
export function AllHitsLink({ exchange: { question, reading, filters } }: { readonly exchange: Exchange }) {
  const { open, openHelp } = hits();
  const search = hitsSearchString({ ...filters, q: reading?.standaloneQuestion || question });
  return (
    <PlaceLink class="all-hits" to={{ type: 'hits', search }} title={openHelp}>
      {open}
    </PlaceLink>
  );
}
