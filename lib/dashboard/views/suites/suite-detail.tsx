import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { useRight } from '#dashboard/api/me.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { DataTable } from '#dashboard/components/data-table.tsx';
import { Facts } from '#dashboard/components/facts.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { ViewHeading } from '#dashboard/components/view-heading.tsx';
import { When } from '#dashboard/components/when.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import { SuiteGate } from '#dashboard/views/suites/suite-gate.tsx';
import { SuiteMetrics } from '#dashboard/views/suites/suite-metrics.tsx';
import { SuiteMoney } from '#dashboard/views/suites/suite-money.tsx';
import { SuiteTarget } from '#dashboard/views/suites/suite-target.tsx';
import { SuiteTriggers } from '#dashboard/views/suites/suite-triggers.tsx';
import type { Suite } from '#domain/suite.ts';
import { formatCount } from '#report/format/format-count.ts';

type Found = ResponseOf<'read-suite'>;

/** What a suite asks and demands, who is its champion, and how both came to be. */
export function SuiteDetail({ suite }: { readonly suite: string }) {
  const answer = useApi('read-suite', { params: { suite } });
  const mayWrite = useRight('write');
  return (
    <div class="stack wide">
      <ViewHeading title={suite}>
        <span class="line">
          {mayWrite && (
            <a class="button" href={hrefTo(['runs', 'new'], { suite })}>
              Start a run
            </a>
          )}
          <a class="button" href={hrefTo(['runs'], { suite })}>
            Runs
          </a>
          <a class="button" href={hrefTo(['trends'], { suite })}>
            Trend
          </a>
          <a class="button" href={hrefTo(['waivers'], { suite })}>
            Waivers
          </a>
        </span>
      </ViewHeading>
      <Loaded of={answer} what="the suite" lines={14}>
        {(found) => <Detail found={found} />}
      </Loaded>
    </div>
  );
}

function Detail({ found }: { readonly found: Found }) {
  // Published definitions were parsed as suites before they were stored.
  const definition = found.definition as unknown as Suite;
  const { prompts, versions, champion } = found;
  return (
    <>
      <Facts
        of={[
          ['Subject', found.definition.subject],
          ['About', definition.description],
          ['Team', definition.owner.team],
          ['Contact', definition.owner.contact],
          [
            'Dataset',
            <a key="dataset" href={hrefTo(['datasets', found.definition.dataset])}>
              {found.definition.dataset}
            </a>,
          ],
          [
            'Champion',
            champion === null ? (
              'none yet'
            ) : (
              <>
                <code>{champion.version}</code> since <When at={champion.since} />, by{' '}
                <NamedBy by={champion.by} />
              </>
            ),
          ],
          [
            'Version',
            <code key="version" class="break">
              {found.version}
            </code>,
          ],
        ]}
      />
      <SuiteGate
        definition={definition}
        rules={found.rules}
        units={Object.fromEntries(found.metrics.map(({ name, unit }) => [name, unit]))}
      />
      <SuiteMetrics metrics={found.metrics} slices={definition.slices} />
      <div class="columns">
        <SuiteTarget target={definition.target} />
        <SuiteMoney definition={definition} />
      </div>
      <SuiteTriggers definition={definition} />
      <Champions suite={found.name} />
      <section class="stack" aria-label="Versions">
        <h2>Versions</h2>
        <DataTable
          label="Versions of the suite"
          rows={versions}
          keyOf={({ version }) => version}
          columns={[
            {
              title: 'Version',
              cell: ({ version, current }) => (
                <>
                  <code title={version}>{version.slice(0, 16)}</code>{' '}
                  {current && <span class="chip">current</span>}
                </>
              ),
            },
            {
              title: 'Published',
              cell: ({ publishedAt }) => (publishedAt === null ? 'not kept' : <When at={publishedAt} />),
            },
            { title: 'Runs of late', isNumber: true, cell: ({ runs }) => formatCount(runs) },
            {
              title: 'Last run',
              cell: ({ lastRunAt }) => (lastRunAt === null ? 'none' : <When at={lastRunAt} />),
            },
          ]}
        />
      </section>
      <details>
        <summary>The whole definition</summary>
        <pre>{JSON.stringify(found.definition, null, 2)}</pre>
      </details>
      {Object.keys(prompts).length > 0 && (
        <details>
          <summary>Prompts ({Object.keys(prompts).length})</summary>
          <pre>{JSON.stringify(prompts, null, 2)}</pre>
        </details>
      )}
    </>
  );
}

function Champions({ suite }: { readonly suite: string }) {
  const answer = useApi('list-baselines', { params: { suite } });
  return (
    <section class="stack" aria-label="Champions">
      <h2>Champions</h2>
      <Loaded of={answer} what="the champions" lines={4}>
        {({ champions }) =>
          champions.length === 0 ? (
            <p class="quiet">None yet: the first pass names one, or a person does.</p>
          ) : (
            <DataTable
              label="Champions, newest first"
              rows={champions}
              keyOf={({ revision }) => String(revision)}
              columns={[
                { title: 'Version', cell: ({ version }) => <code>{version}</code> },
                { title: 'Since', cell: ({ since }) => <When at={since} /> },
                {
                  title: 'By',
                  cell: ({ by }) => <NamedBy by={by} />,
                },
                { title: 'Revision', isNumber: true, cell: ({ revision }) => revision },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}

/** A run that passed leads to itself. */
function NamedBy({ by }: { readonly by: string }) {
  return by.startsWith('run_') ? <a href={hrefTo(['runs', by])}>{by}</a> : by;
}
