import type { RuleResult } from '#domain/gate/gate-decision.ts';
import type { Verdict } from '#domain/verdict.ts';
import { escapeXml } from '#report/format/escape-xml.ts';
import { formatCount } from '#report/format/format-count.ts';

/**
 * Verdicts as JUnit XML, the form that CI systems draw: a suite per verdict, a case per rule, and one for the verdict itself.
 *
 * A blocking rule that failed or is open is a failure, since neither lets a change through; one that could not be applied is
 * skipped; a warning never fails its case and says what it found in the case's output. A verdict `incomplete` is an error.
 */
export function junitReport(verdicts: readonly Verdict[]): string {
  const suites = verdicts.map(suiteOf);
  const sum = (count: (suite: JunitSuite) => number) =>
    suites.reduce((total, suite) => total + count(suite), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="assize" tests="${sum(({ cases }) => cases.length)}" failures="${sum((suite) => having(suite, 'failure'))}" errors="${sum((suite) => having(suite, 'error'))}" time="${seconds(sum(({ tookMs }) => tookMs))}">`,
    ...suites.map(renderSuite),
    '</testsuites>',
    '',
  ].join('\n');
}

interface JunitCase {
  readonly name: string;
  /** null: passed. */
  readonly result: {
    readonly kind: 'failure' | 'error' | 'skipped';
    readonly type: string;
    readonly message: string;
  } | null;
  readonly output: string;
}

interface JunitSuite {
  readonly verdict: Verdict;
  readonly tookMs: number;
  readonly cases: readonly JunitCase[];
}

function suiteOf(verdict: Verdict): JunitSuite {
  const rules = verdict.decision?.rules ?? [];
  return {
    verdict,
    tookMs: Math.max(0, Date.parse(verdict.decidedAt) - Date.parse(verdict.startedAt)),
    cases: [verdictCase(verdict), ...rules.map(ruleCase)],
  };
}

function verdictCase({ outcome, headline, runId, manifest }: Verdict): JunitCase {
  const output = `Run ${runId}, manifest ${manifest}.`;
  const results = {
    pass: null,
    waived: { kind: 'skipped', type: 'waived', message: headline },
    fail: { kind: 'failure', type: 'fail', message: headline },
    inconclusive: { kind: 'failure', type: 'inconclusive', message: headline },
    incomplete: { kind: 'error', type: 'incomplete', message: headline },
  } as const satisfies Record<Verdict['outcome'], JunitCase['result']>;
  return { name: 'verdict', result: results[outcome], output };
}

function ruleCase({ id, decision, severity, reason, nNeeded }: RuleResult): JunitCase {
  const needed = nNeeded === null ? '' : ` About ${formatCount(nNeeded)} rows would tell.`;
  const message = reason + needed;
  if (decision === 'pass') return { name: id, result: null, output: message };
  if (decision === 'not-applicable') {
    return { name: id, result: { kind: 'skipped', type: decision, message }, output: '' };
  }
  if (severity === 'warn') return { name: id, result: null, output: `Warning, ${decision}: ${message}` };
  return { name: id, result: { kind: 'failure', type: decision, message }, output: '' };
}

function having({ cases }: JunitSuite, kind: string): number {
  return cases.filter(({ result }) => result?.kind === kind).length;
}

function renderSuite(suite: JunitSuite): string {
  const { verdict, cases, tookMs } = suite;
  const className = escapeXml(`assize.${verdict.suite.name}`);
  const properties = Object.entries({
    outcome: verdict.outcome,
    run: verdict.runId,
    candidate: verdict.change.candidate,
    baseline: verdict.baseline.version ?? 'none',
    manifest: verdict.manifest,
  }).map(([name, value]) => `      <property name="${name}" value="${escapeXml(value)}"/>`);
  return [
    `  <testsuite name="${className}" tests="${cases.length}" failures="${having(suite, 'failure')}" errors="${having(suite, 'error')}" skipped="${having(suite, 'skipped')}" time="${seconds(tookMs)}" timestamp="${verdict.decidedAt}">`,
    '    <properties>',
    ...properties,
    '    </properties>',
    ...cases.map((testCase) => renderCase(testCase, className)),
    '  </testsuite>',
  ].join('\n');
}

function renderCase({ name, result, output }: JunitCase, className: string): string {
  const parts = [
    ...(result === null
      ? []
      : [`      <${result.kind} type="${result.type}" message="${escapeXml(result.message)}"/>`]),
    ...(output === '' ? [] : [`      <system-out>${escapeXml(output)}</system-out>`]),
  ];
  return [
    `    <testcase classname="${className}" name="${escapeXml(name)}" time="0">`,
    ...parts,
    '    </testcase>',
  ].join('\n');
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(3);
}
