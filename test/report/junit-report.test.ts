import { describe, expect, it } from 'vitest';
import { junitReport } from '#report/junit-report.ts';
import { sampleRule, sampleVerdict } from './sample-verdict.ts';

describe('junitReport', () => {
  it('counts what blocks as failures, and a verdict that could not be reached as an error', () => {
    const decision = { ...sampleVerdict().decision! };
    const rules = [
      sampleRule({}),
      sampleRule({ id: 'open', decision: 'inconclusive', nNeeded: 4_000 }),
      sampleRule({ id: 'warned', severity: 'warn' }),
      sampleRule({ id: 'small', decision: 'not-applicable' }),
      sampleRule({ id: 'passed', decision: 'pass' }),
    ];
    const xml = junitReport([
      sampleVerdict({ decision: { ...decision, rules } }),
      sampleVerdict({ outcome: 'incomplete', decision: null }),
    ]);
    expect(xml).toContain('<testsuites name="assize" tests="7" failures="3" errors="1"');
    expect(xml).toContain(
      '<failure type="inconclusive" message="Improvement −7.45 points [−11.30, −3.93] lies below −3.00 points. About 4,000 rows would tell."/>',
    );
    expect(xml).toContain('<skipped type="not-applicable"');
    expect(xml).toContain('<system-out>Warning, fail: ');
    expect(xml.match(/<testcase /g)).toHaveLength(7);
  });

  it('is the same text that a parser reads back, whatever the names hold', () => {
    const headline = 'a <b> & "c" \u0007 \ud800 ]]>';
    const xml = junitReport([sampleVerdict({ headline })]);
    expect(xml).toContain('message="a &lt;b&gt; &amp; &quot;c&quot; \ufffd \ufffd ]]&gt;"');
  });
});
