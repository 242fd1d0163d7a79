import { useRight } from '#dashboard/api/me.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { Tabs } from '#dashboard/components/tabs.tsx';
import { ViewHeading } from '#dashboard/components/view-heading.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import type { ViewProps } from '#dashboard/views/view.ts';
import { WaiverCard } from '#dashboard/views/waivers/waiver-card.tsx';
import { WaiverForm } from '#dashboard/views/waivers/waiver-form.tsx';
import { isAbout, type WaiverShelf, waiverShelves } from '#dashboard/views/waivers/waiver-shelves.ts';

/** `#/waivers/live`, `/proposed`, `/past`; `#/waivers/new` asks for one. */
export function WaiversView({ path: [shelf = 'live'], query }: ViewProps) {
  const suite = query.suite;
  const answer = useApi('list-waivers', { query: { suite } });
  const mayWrite = useRight('write');
  const chosen = waiverShelves.find(({ name }) => name === shelf);
  return (
    <div class="stack">
      <ViewHeading title={shelf === 'new' ? 'Ask for a waiver' : 'Waivers'}>
        {shelf !== 'new' && mayWrite && (
          <a class="button" href={hrefTo(['waivers', 'new'], { suite })}>
            Ask for a waiver
          </a>
        )}
      </ViewHeading>
      <p class="quiet">
        A waiver is an owned, reasoned exception to a rule that ends by itself. It turns a fail into{' '}
        <em>waived</em>, never into a pass, and somebody else than who asks for it has to approve it.
      </p>
      {!mayWrite && (
        <p class="quiet">
          You may look at waivers; asking for one takes the right to write, which your groups do not give.
        </p>
      )}
      {shelf === 'new' ? (
        <WaiverForm query={query} />
      ) : chosen === undefined ? (
        <p>
          There is no such list. <a href={hrefTo(['waivers'])}>Show the live ones.</a>
        </p>
      ) : (
        <>
          <Tabs
            label="Lists of waivers"
            chosen={chosen.name}
            tabs={waiverShelves.map(({ name, title }) => ({
              name,
              title,
              href: hrefTo(['waivers', name], { suite }),
            }))}
          />
          {suite !== undefined && (
            <p>
              Of {suite}. <a href={hrefTo(['waivers', chosen.name])}>Show those of all suites.</a>
            </p>
          )}
          <Loaded of={answer} what="the waivers">
            {({ waivers }) => <Shelf shelf={chosen} waivers={waivers} reload={answer.reload} />}
          </Loaded>
        </>
      )}
    </div>
  );
}

function Shelf({
  shelf,
  waivers,
  reload,
}: {
  readonly shelf: WaiverShelf;
  readonly waivers: readonly Parameters<typeof isAbout>[1][];
  readonly reload: () => void;
}) {
  const shown = waivers.filter((waiver) => isAbout(shelf, waiver));
  if (shown.length === 0) return <EmptyNote title={shelf.none} />;
  return (
    <ul class="stack plain">
      {shown.map((waiver) => (
        <WaiverCard key={waiver.id} waiver={waiver} onChange={reload} />
      ))}
    </ul>
  );
}
