import type { AccountCheck } from '#cli/doctor/doctor-check.ts';
import { missing, ok } from '#cli/doctor/finding.ts';
import { countLetters, urlsOf } from '#cli/redrive/queue-of.ts';
import { queueNames } from '#contracts/functions.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';

/** Messages that nobody could work on, and events that could not be delivered. */
export const deadLetters: AccountCheck = {
  name: 'dead-letters',
  look: async (connection) => {
    const waiting = await Promise.all(
      queueNames.map(async (queue) => {
        const { letters } = await countLetters(urlsOf(queue, connection).lettersUrl, connection);
        return letters === 0
          ? []
          : [
              missing(
                `${letters} in the dead-letter queue of ${queue}`,
                `See why in its function's log, then: assize redrive ${queue}.`,
              ),
            ];
      }),
    );
    const undelivered = connection.deployment.outputs[stackOutputs.undeliveredQueueUrl];
    const { letters } =
      undelivered === undefined ? { letters: 0 } : await countLetters(undelivered, connection);
    const lost =
      letters === 0
        ? []
        : [
            missing(
              `${letters} events could not be delivered`,
              'docs/runbook.md, "Undelivered events", says how to look at them.',
            ),
          ];
    const all = [...waiting.flat(), ...lost];
    return all.length === 0 ? [ok('none')] : all;
  },
};
