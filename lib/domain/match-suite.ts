import type { Change } from '#domain/change.ts';
import type { Suite, SuiteTrigger } from '#domain/suite.ts';

/** Whether a suite asks for a change, and why (not): `explain` shows the reason to people. */
export interface SuiteMatch {
  readonly suite: string;
  readonly matched: boolean;
  readonly reason: string;
}

/** A manual change asks for its suite by name; any other must fit one of the suite's triggers. */
export function matchSuite(suite: Suite, change: Change): SuiteMatch {
  const answer = (matched: boolean, reason: string) => ({ suite: suite.name, matched, reason });
  if (change.suite !== undefined) {
    return change.suite === suite.name
      ? answer(true, 'the change asks for this suite by name')
      : answer(false, `the change asks for suite "${change.suite}" alone`);
  }
  const sameKind = suite.triggers.filter((trigger) => trigger.change === change.kind);
  if (sameKind.length === 0) {
    const kinds = [...new Set(suite.triggers.map((trigger) => trigger.change))].join(', ');
    return answer(false, `it is triggered by ${kinds}, not by ${change.kind} changes`);
  }
  if (!sameKind.some((trigger) => isTriggeredBy(trigger, change))) {
    const subjects = sameKind.map((trigger) => `"${trigger.subject}"`).join(', ');
    return answer(false, `its ${change.kind} trigger names ${subjects}, not "${change.subject}"`);
  }
  return answer(true, `its ${change.kind} trigger covers "${change.subject}"`);
}

export function isTriggeredBy(trigger: SuiteTrigger, change: Change): boolean {
  return trigger.change === change.kind && (trigger.subject ?? change.subject) === change.subject;
}
