import type { Suite } from '#domain/suite.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { Source } from '#workflow/publishing/source.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

const deployable: readonly string[] = ['model', 'prompt', 'index'];

/** A schedule says when, nothing else does, and a deployment's version goes where the target varies. */
export const triggersFit: SuiteCheck = ({ source, definition }) =>
  definition.triggers.flatMap((trigger, index) => checkTrigger(source, definition, trigger, index));

function checkTrigger(source: Source, definition: Suite, trigger: Suite['triggers'][number], index: number) {
  const { varies } = definition.target;
  const path = ['triggers', index];
  if (trigger.change === 'schedule' && trigger.schedule === undefined) {
    return problemAt(source, [...path, 'schedule'], {
      expected: 'when the schedule is due',
      advice: 'Add an EventBridge schedule expression, e.g. "schedule: rate(1 day)".',
    });
  }
  if (trigger.change !== 'schedule' && trigger.schedule !== undefined) {
    return problemAt(source, [...path, 'schedule'], {
      expected: `no schedule on a trigger by ${trigger.change} changes`,
      advice: 'Remove it, or write "change: schedule".',
    });
  }
  if (deployable.includes(trigger.change) && trigger.change !== varies) {
    return problemAt(source, [...path, 'change'], {
      expected: `"${varies}", the part of the target that varies`,
      advice: `A ${trigger.change}'s version cannot be put in the place of the ${varies}: change this, or target.varies.`,
    });
  }
  return [];
}
