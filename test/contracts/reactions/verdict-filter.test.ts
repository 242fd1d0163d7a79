import { describe, expect, it } from 'vitest';
import { type VerdictFilter, verdictPatterns } from '#contracts/reactions/verdict-filter.ts';
import { parseEventPattern } from '#local/event-bridge/event-pattern.ts';
import { versionedSamples } from '#support/event-samples.ts';

const sample = (name: string) => versionedSamples(`events/outbound/${name}`)[0]!.sample;
const verdict = sample('eval-verdict-issued');
const change = sample('eval-change-decided');
const regression = sample('eval-regression-detected');
const action = sample('eval-action-taken');

/** Whether EventBridge would deliver it: patterns are read by a matcher that agrees with AWS's on its published cases. */
function matches(filter: VerdictFilter, event: unknown): boolean {
  return verdictPatterns(filter).some(({ source, detailType, detail }) =>
    parseEventPattern({ source, 'detail-type': detailType, ...(detail && { detail }) })(event),
  );
}

describe('verdictPatterns', () => {
  it('are for every verdict and nothing else where nothing is asked for', () => {
    expect(verdictPatterns({})).toEqual([
      { event: 'verdict', source: ['assize'], detailType: ['Eval Verdict Issued'] },
    ]);
    expect([verdict, change, regression, action].map((event) => matches({}, event))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('hold each list to its place in the event', () => {
    expect(
      verdictPatterns({ suites: ['a', 'b-*'], teams: ['t'], outcomes: ['fail'], severities: ['block'] }),
    ).toEqual([
      {
        event: 'verdict',
        source: ['assize'],
        detailType: ['Eval Verdict Issued'],
        detail: {
          data: {
            suite: ['a', { wildcard: 'b-*' }],
            owner: { team: ['t'] },
            outcome: ['fail'],
            decidedBy: { severity: ['block'] },
          },
        },
      },
    ]);
  });

  it.each<[VerdictFilter, boolean]>([
    [{ suites: ['reviews-sentiment'] }, true],
    [{ suites: ['reviews-*', 'other'] }, true],
    [{ suites: ['other'] }, false],
    [{ teams: ['reviews'], outcomes: ['pass', 'fail'] }, true],
    [{ teams: ['search'] }, false],
    [{ outcomes: ['fail'] }, false],
    [{ metrics: ['accuracy'], slices: ['negation=yes'], severities: ['block'] }, true],
    [{ metrics: ['accuracy'], slices: ['length=long'] }, false],
    [{ severities: ['warn'] }, false],
    [{ subjects: ['sentiment'], changeKinds: ['model'] }, true],
    [{ changeKinds: ['prompt'] }, false],
  ])('%j lets the sample of a verdict through: %s', (filter, through) => {
    expect(matches(filter, verdict)).toBe(through);
  });

  it('want metric, slice and severity of the same rule', () => {
    const event = structuredClone(verdict) as { detail: { data: { decidedBy: object[] } } };
    event.detail.data.decidedBy = [
      { metric: 'accuracy', slice: 'all', severity: 'warn' },
      { metric: 'latency', slice: 'long', severity: 'block' },
    ];
    expect(matches({ metrics: ['accuracy'], severities: ['warn'] }, event)).toBe(true);
    expect(matches({ metrics: ['accuracy'], severities: ['block'] }, event)).toBe(false);
  });

  it('are one for each kind of event', () => {
    const filter: VerdictFilter = {
      events: ['verdict', 'regression', 'change', 'action'],
      subjects: ['sentiment'],
    };
    expect(verdictPatterns(filter).map(({ event }) => event)).toEqual(filter.events);
    expect([verdict, regression, change].every((event) => matches(filter, event))).toBe(true);
    expect(matches(filter, action)).toBe(false);
    expect(matches({ events: ['change'], suites: ['reviews-latency'] }, change)).toBe(true);
    expect(
      matches({ events: ['regression'], metrics: ['accuracy'], slices: ['negation=yes'] }, regression),
    ).toBe(true);
  });

  it('refuse what an event does not tell, and say what it does', () => {
    expect(() => verdictPatterns({ events: ['verdict', 'regression'], outcomes: ['fail'] })).toThrow(
      'Expected a filter of regression events to name subjects, changeKinds, suites, teams, metrics, slices, got outcomes',
    );
    expect(() => verdictPatterns({ suites: [] })).toThrow();
  });
});
