import { DataTable } from '#dashboard/components/data-table.tsx';
import { Facts } from '#dashboard/components/facts.tsx';
import type { Price } from '#domain/money.ts';
import type { Suite } from '#domain/suite.ts';

const units: readonly (readonly [keyof Price, string])[] = [
  ['perRequestUsd', 'a request'],
  ['perMillionInputTokensUsd', 'a million input tokens'],
  ['perMillionOutputTokensUsd', 'a million output tokens'],
  ['perMillionCachedInputTokensUsd', 'a million cached input tokens'],
  ['perMillionCacheWriteTokensUsd', 'a million tokens written to the cache'],
  ['perImageUsd', 'an image'],
];

/** What a suite may spend, and what answers cost. */
export function SuiteMoney({ definition }: { readonly definition: Suite }) {
  const { budget, prices, tags } = definition;
  const most = (usd: number | undefined) => (usd === undefined ? 'no limit' : `at most $${usd}`);
  return (
    <section class="stack" aria-label="Budget and prices">
      <h2>Budget and prices</h2>
      <Facts
        of={[
          ['A run', most(budget?.maxUsd)],
          ['A day (UTC)', most(budget?.maxUsdPerDay)],
          [
            'Cost tags',
            Object.entries(tags)
              .map(([tag, value]) => `${tag}=${value}`)
              .join(', '),
          ],
        ]}
      />
      {prices.length === 0 ? (
        <p class="quiet">The suite names no price: those of the account count, else answers are unpriced.</p>
      ) : (
        <DataTable
          label="Prices"
          rows={prices.map((price, place) => ({ price, place }))}
          keyOf={({ place }) => String(place)}
          columns={[
            { title: 'Served as', cell: ({ price }) => <code>{price.served}</code> },
            { title: 'Price', cell: ({ price }) => priceWords(price) },
            { title: 'When', cell: ({ price }) => whenWords(price) },
          ]}
        />
      )}
    </section>
  );
}

function priceWords(price: Price): string {
  const parts = units.flatMap(([field, unit]) =>
    typeof price[field] === 'number' ? [`$${price[field]} ${unit}`] : [],
  );
  const more = price.above === undefined ? [] : ['other prices for long inputs'];
  return [...parts, ...more].join(', ') || 'free';
}

function whenWords({ from, until, tier }: Price): string {
  const parts = [
    from === undefined ? '' : `from ${from}`,
    until === undefined ? '' : `until ${until}`,
    tier === undefined ? '' : `tier ${tier}`,
  ];
  return parts.filter((part) => part !== '').join(', ') || 'always';
}
