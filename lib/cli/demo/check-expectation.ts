import type { DemoEvent, Expectation } from '#cli/demo/demo-events.ts';
import type { OwnEvent } from '#contracts/events/read-event.ts';
import type { Verdict } from '#domain/verdict.ts';
import { decidingRule } from '#report/sections/deciding-rule.ts';

/** What was expected of an event and what came, in words, and whether they agree. */
export interface Checked {
  readonly expected: string;
  readonly got: string;
  readonly agrees: boolean;
}

/** Holds a verdict, and what a subscriber was told of it, against what is expected. */
export function checkExpectation(
  { expected }: Pick<DemoEvent, 'expected'>,
  verdict: Verdict,
  received: readonly OwnEvent[],
): Checked {
  const facts = factsOf(expected, verdict, received);
  return {
    expected: facts.map(([wanted]) => wanted).join('; '),
    got: facts.map(([, got]) => got).join('; '),
    agrees: facts.every(([wanted, got]) => wanted === got),
  };
}

type Fact = readonly [wanted: string, got: string];

function factsOf(expected: Expectation, verdict: Verdict, received: readonly OwnEvent[]): Fact[] {
  const facts: Fact[] = [[expected.outcome, verdict.outcome]];
  if (expected.superior !== undefined) {
    facts.push([superiority(expected.superior), superiority(decidingRule(verdict)?.alsoSuperior === true)]);
  }
  if (expected.decidedBy !== undefined) {
    const decidedBy = verdict.decision?.decidedBy ?? [];
    const has = decidedBy.includes(expected.decidedBy);
    facts.push([
      `by ${expected.decidedBy}`,
      `by ${has ? expected.decidedBy : decidedBy.join(', ') || 'no rule'}`,
    ]);
  }
  if (expected.alerts !== undefined) facts.push(alertFact(expected.alerts, verdict, received));
  if (expected.risingSlice !== undefined) facts.push(risingFact(expected.risingSlice, verdict));
  return facts;
}

function superiority(superior: boolean): string {
  return superior ? 'superior' : 'non-inferior';
}

/** What counts is what reached the subscriber. */
function alertFact(wanted: readonly string[], verdict: Verdict, received: readonly OwnEvent[]): Fact {
  const metric = decidingRule(verdict)?.metric;
  const warned = received.flatMap((event) =>
    event.detailType === 'Eval Regression Detected' && event.detail.data.metric === metric
      ? [event.detail.data.slice]
      : [],
  );
  const got = wanted.filter((slice) => warned.includes(slice));
  return [`alerts for ${wanted.join(', ')}`, `alerts for ${got.join(', ') || 'nothing'}`];
}

function risingFact({ metric, slice }: NonNullable<Expectation['risingSlice']>, verdict: Verdict): Fact {
  const rule = verdict.decision?.rules.find((result) => result.metric === metric && result.slice === slice);
  const rises = (rule?.effect?.improvement ?? 0) > 0;
  return [`${slice} rises`, `${slice} ${rises ? 'rises' : 'does not rise'}`];
}
