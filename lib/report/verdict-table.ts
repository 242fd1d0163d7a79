import { formatPercent } from '#domain/format/format-metric.ts';
import { formatCost } from '#domain/format/format-usd.ts';
import { scoredShare } from '#domain/gate/check-coverage.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';
import type { Verdict } from '#domain/verdict.ts';
import { type Part, type Text, text } from '#report/document.ts';
import { isWarned, outcomeTone } from '#report/outcome-tone.ts';
import { decidingRule, describeDeciding } from '#report/sections/deciding-rule.ts';
import { ruleEffect, ruleInterval } from '#report/sections/rule-figures.ts';

/** A verdict with the units of its suite's metrics. */
export interface ShownVerdict {
  readonly verdict: Verdict;
  readonly units: MetricUnits;
}

/** Several verdicts, one a row: what decided each, how much was seen, what it cost and who pays. */
export function verdictTable(verdicts: readonly ShownVerdict[]): Part {
  return {
    kind: 'table',
    columns: [
      { title: 'Verdict' },
      { title: 'Suite' },
      { title: 'Change' },
      { title: 'Deciding rule' },
      { title: 'Effect and interval', align: 'right' },
      { title: 'Scored', align: 'right' },
      { title: 'Reused', align: 'right' },
      { title: 'Cost', align: 'right' },
      { title: 'Team, cost centre' },
    ],
    rows: verdicts.map(verdictRow),
  };
}

function verdictRow({ verdict, units }: ShownVerdict): Text[] {
  const { cost } = verdict;
  const rule = decidingRule(verdict);
  const unit = rule === null ? '' : (rule.unit ?? unitOf(units, rule.metric));
  const calls = cost.arms.reduce((sum, arm) => sum + arm.calls, 0);
  return [
    isWarned(verdict)
      ? text(`${verdict.outcome}, warned`, 'doubtful')
      : text(verdict.outcome, outcomeTone(verdict.outcome)),
    text(verdict.suite.name),
    text(versions(verdict)),
    text(describeDeciding(verdict)),
    text(rule === null ? '' : `${ruleEffect(rule, unit)} ${ruleInterval(rule, unit)}`.trimEnd()),
    text(worstCoverage(verdict)),
    text(reusedShare(verdict)),
    text(formatCost(cost.microUsd, cost.unpricedCalls, calls)),
    text([cost.tags.team, cost.tags['cost-centre']].filter((tag) => tag !== undefined).join(', ')),
  ];
}

/** `sentiment@2.1.0 → sentiment@4.2.0`: what was served, since an event may number its versions. */
function versions({ arms }: Verdict): string {
  const [candidate, ...others] = arms.map(({ served }) => served);
  return [...others, candidate].join(' → ');
}

function worstCoverage({ decision }: Verdict): string {
  const shares = (decision?.coverage ?? []).flatMap((arm) => scoredShare(arm) ?? []);
  return shares.length === 0 ? 'none' : formatPercent(Math.min(...shares));
}

/** Answers that had been stored before and were not paid for again. */
function reusedShare({ reuse, rows }: Verdict): string {
  const answers = rows * reuse.length;
  return answers === 0 ? 'none' : formatPercent(reuse.reduce((sum, arm) => sum + arm.rows, 0) / answers);
}
