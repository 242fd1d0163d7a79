import { DataTable } from '#dashboard/components/data-table.tsx';
import { Facts } from '#dashboard/components/facts.tsx';
import { textOf } from '#dashboard/views/rows/row-text.ts';
import type { Suite } from '#domain/suite.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatDuration } from '#report/format/format-duration.ts';

/** Whom a suite asks, and how; never a credential. */
export function SuiteTarget({ target }: { readonly target: Suite['target'] }) {
  const { limits, parameters, versions = {} } = target;
  const perMinute = [
    limits.requestsPerMinute === undefined ? '' : `${formatCount(limits.requestsPerMinute)} requests`,
    limits.tokensPerMinute === undefined ? '' : `${formatCount(limits.tokensPerMinute)} tokens`,
  ].filter((part) => part !== '');
  return (
    <section class="stack" aria-label="Target">
      <h2>Target</h2>
      <Facts
        of={[
          ['Kind', target.kind],
          ['Provider', target.provider],
          ['Endpoint', target.endpoint],
          ['A version names', `the ${target.varies}`],
          ['Model', target.model],
          ['Index', target.index],
          ['Prompt', target.prompt],
          ['Prompts from', target.promptFrom],
          ['Parameters', Object.keys(parameters).length === 0 ? '' : textOf(parameters)],
          [
            'Mode',
            target.mode === 'batch' ? 'batch' : `live, ${target.concurrency} calls in flight in a shard`,
          ],
          ['Each row is asked', `${target.repeats ?? 1} ×, with at most ${target.maxTries} tries`],
          ['A call may take', formatDuration(target.timeoutMs)],
          ['Limits a minute', perMinute.length === 0 ? 'found out as it asks' : perMinute.join(', ')],
          [
            'Answers',
            target.immutable ? 'never change under a served name' : 'may change under a served name',
          ],
        ]}
      />
      {Object.keys(versions).length > 0 && (
        <DataTable
          label="Versions and what they are served as"
          rows={Object.entries(versions)}
          keyOf={([version]) => version}
          columns={[
            {
              title: 'Version',
              cell: ([version]) => (version === '*' ? 'any other' : <code>{version}</code>),
            },
            { title: 'Served as', cell: ([, served]) => <code>{served}</code> },
          ]}
        />
      )}
    </section>
  );
}
