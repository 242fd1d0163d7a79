import { useEffect, useRef } from 'preact/hooks';
import { ForestAxis, ForestCell } from '#dashboard/charts/forest-cell.tsx';
import { type ForestGroup, forestGroups } from '#dashboard/charts/forest-scale.ts';
import { ScrollRegion } from '#dashboard/components/data-table.tsx';
import { Outcome } from '#dashboard/components/outcome.tsx';
import { ReportDocument } from '#dashboard/components/report-document.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import { formatValue } from '#domain/format/format-metric.ts';
import type { RuleResult } from '#domain/gate/gate-decision.ts';
import type { MetricUnits } from '#domain/metrics/metric-units.ts';
import { allRows } from '#domain/tallies/slice.ts';
import type { Verdict } from '#domain/verdict.ts';
import { formatProbability } from '#report/format/format-probability.ts';
import { ruleEffect, ruleInterval, ruleThreshold } from '#report/sections/rule-figures.ts';
import { rulesSection } from '#report/sections/rules-section.ts';

interface RulesTableProps {
  readonly verdict: Verdict;
  readonly units: MetricUnits;
  /** Id of the rule that the address names. */
  readonly chosen: string | undefined;
}

/** Every rule with its figures and its line of the forest plot, those that decided first. */
export function RulesTable({ verdict, units, chosen }: RulesTableProps) {
  const { decision } = verdict;
  if (decision === null || decision.rules.length === 0) return null;
  const decided = new Set(decision.decidedBy);
  const rules = decision.rules.toSorted((a, b) => Number(decided.has(b.id)) - Number(decided.has(a.id)));
  const explanations = rulesSection(verdict, units).filter(({ kind }) => kind === 'list');
  return (
    <section class="stack" aria-label="Rules">
      <h2>Rules</h2>
      <ScrollRegion label="Rules with their figures">
        <table class="rules">
          <thead>
            <tr>
              <th scope="col">Decision</th>
              <th scope="col">Rule</th>
              <th scope="col" class="number">
                Baseline
              </th>
              <th scope="col" class="number">
                Candidate
              </th>
              <th scope="col" class="number">
                Effect
              </th>
              <th scope="col">Against what is asked</th>
              <th scope="col" class="number">
                Interval
              </th>
              <th scope="col" class="number">
                Asked
              </th>
              <th
                scope="col"
                class="number"
                title="The one-sided level that the rule held after correction, and the level of its interval"
              >
                Alpha held
              </th>
            </tr>
          </thead>
          {forestGroups(rules, units).map((group) => (
            <GroupRows
              key={`${group.quantity} ${group.unit} ${group.rules[0]?.id}`}
              group={group}
              verdict={verdict}
              decided={decided}
              chosen={chosen}
            />
          ))}
        </table>
      </ScrollRegion>
      <ForestKey />
      <ReportDocument document={explanations} />
    </section>
  );
}

function GroupRows({
  group,
  verdict,
  decided,
  chosen,
}: {
  readonly group: ForestGroup;
  readonly verdict: Verdict;
  readonly decided: ReadonlySet<string>;
  readonly chosen: string | undefined;
}) {
  return (
    <tbody>
      <tr class="group">
        <th colSpan={5} scope="rowgroup">
          {axisTitle(group)}
        </th>
        <td>
          <ForestAxis group={group} />
        </td>
        <td colSpan={3} />
      </tr>
      {group.rules.map((rule) => (
        <RuleRow
          key={rule.id}
          rule={rule}
          group={group}
          runId={verdict.runId}
          suite={verdict.suite.name}
          isDeciding={decided.has(rule.id)}
          isChosen={rule.id === chosen}
        />
      ))}
    </tbody>
  );
}

function axisTitle({ unit, quantity, rules }: ForestGroup): string {
  if (quantity === 'level') {
    const shown = unit === 'micro-USD' ? 'dollars' : unit;
    return `Candidate’s own ${rules[0]?.metric}${shown === '' ? '' : `, ${shown}`}`;
  }
  const shown = unit === 'share' ? 'points' : unit === 'micro-USD' ? 'dollars' : unit;
  return `Improvement on the baseline${shown === '' ? '' : `, ${shown}`}`;
}

interface RuleRowProps {
  readonly rule: RuleResult;
  readonly group: ForestGroup;
  readonly runId: string;
  readonly suite: string;
  readonly isDeciding: boolean;
  readonly isChosen: boolean;
}

function RuleRow({ rule, group, runId, suite, isDeciding, isChosen }: RuleRowProps) {
  const { unit } = group;
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'center' });
  }, [isChosen]);
  return (
    <tr ref={row} class={isDeciding ? 'deciding' : ''} {...(isChosen && { 'aria-current': 'true' as const })}>
      <td>
        <Outcome
          of={rule.waivedBy === undefined ? rule.decision : 'waived'}
          more={rule.alsoSuperior === true ? ', superior' : ''}
        />
        {isDeciding && <div class="small quiet">decided</div>}
        {rule.severity === 'warn' && <div class="small quiet">warns only</div>}
      </td>
      <th scope="row">
        <a href={hrefTo(['runs', runId], { rule: rule.id })}>{rule.id}</a>
        {rule.decision === 'fail' && <RuleLinks rule={rule} runId={runId} suite={suite} />}
      </th>
      <td class="number">{rule.baseline === null ? '' : formatValue(rule.baseline.estimate, unit)}</td>
      <td class="number">{rule.candidate === null ? '' : formatValue(rule.candidate.estimate, unit)}</td>
      <td class="number strong">{rule.quantity === 'level' ? '' : ruleEffect(rule, unit)}</td>
      <td>
        <ForestCell rule={rule} group={group} />
      </td>
      <td class="number">{ruleInterval(rule, unit)}</td>
      <td class="number">{ruleThreshold(rule, unit)}</td>
      <td class="number">
        {formatProbability(rule.decision === 'fail' ? rule.failAlpha : rule.passAlpha)}
        {rule.interval !== null && <div class="small quiet">{(rule.interval.level * 100).toFixed(1)} %</div>}
      </td>
    </tr>
  );
}

/** What may be done about a rule that failed: look at its rows, or ask that it is passed over. */
function RuleLinks({
  rule: { id, metric, slice },
  runId,
  suite,
}: {
  readonly rule: RuleResult;
  readonly runId: string;
  readonly suite: string;
}) {
  const isOneSlice = slice !== allRows && !slice.includes('*');
  const filter = { metric, change: 'lost', ...(isOneSlice && { slice }), sort: 'effect', order: 'asc' };
  return (
    <div class="line small">
      <a href={hrefTo(['runs', runId, 'rows'], filter)}>
        lost rows<span class="unseen"> on {id}</span>
      </a>
      <a href={hrefTo(['waivers', 'new'], { suite, rule: id })}>
        ask for a waiver<span class="unseen"> of {id}</span>
      </a>
    </div>
  );
}

/** What the marks of the forest plot are. */
function ForestKey() {
  return (
    <ul class="key" aria-hidden="true">
      <li>
        <svg viewBox="0 0 32 16" aria-hidden="true">
          <path d="M2 8h28M2 4v8M30 4v8" stroke="currentColor" stroke-width="2" />
          <circle cx="16" cy="8" r="4" fill="currentColor" />
        </svg>{' '}
        estimate and interval; round passes, square fails, diamond is open
      </li>
      <li>
        <svg viewBox="0 0 32 16" aria-hidden="true">
          <path d="M16 0v16" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2" />
        </svg>{' '}
        what is asked
      </li>
      <li>
        <svg viewBox="0 0 32 16" aria-hidden="true">
          <path d="M16 0v16" stroke="var(--line-strong)" stroke-width="2" />
        </svg>{' '}
        no difference
      </li>
    </ul>
  );
}
