import type { EventPattern } from 'aws-cdk-lib/aws-events';
import type { Trigger } from '#contracts/triggers/trigger.ts';

/** The part of a trigger that makes rules. */
export type TriggerRule = Pick<Trigger, 'name' | 'meaning' | 'bus' | 'pattern'>;

/** What EventBridge accepts as one rule's pattern, in characters. */
const PATTERN_LIMIT = 2_048;

/**
 * The trigger's pattern in CDK's words.
 * @throws when it is longer than EventBridge takes
 */
export function triggerPattern({ name, pattern }: TriggerRule): EventPattern {
  const { length } = JSON.stringify(pattern);
  if (length > PATTERN_LIMIT) {
    throw new Error(
      `Expected the pattern of trigger ${name} to have at most ${PATTERN_LIMIT} characters, got ${length}. ` +
        'Split the trigger in two.',
    );
  }
  return {
    // CDK's type knows texts only; matchers pass through as they are.
    source: [...pattern.source] as string[],
    detailType: [...pattern['detail-type']],
    ...(pattern.detail && { detail: pattern.detail }),
  };
}
