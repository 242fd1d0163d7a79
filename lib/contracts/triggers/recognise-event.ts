import { describeProblems } from '#contracts/describe-problems.ts';
import type { PatternMatch } from '#contracts/inbound-pattern.ts';
import type { InboundEvent, Recognition, Trigger } from '#contracts/triggers/trigger.ts';
import { inboundEventSchema } from '#contracts/triggers/trigger.ts';
import { triggerCatalogue } from '#contracts/triggers/trigger-catalogue.ts';

/** What an event means, and which trigger says so: null where none of them takes it. Never throws. */
export function recogniseEvent(event: unknown): {
  readonly trigger: string | null;
  readonly recognition: Recognition;
} {
  const parsed = inboundEventSchema.safeParse(event);
  if (!parsed.success) {
    const problems = describeProblems(parsed.error, event);
    return { trigger: null, recognition: { kind: 'invalid', problems } };
  }
  const trigger = triggerCatalogue.find((candidate) => takes(candidate, parsed.data));
  if (trigger === undefined) {
    const { source, 'detail-type': detailType } = parsed.data;
    const reason = `No trigger takes "${detailType}" from "${source}".`;
    return { trigger: null, recognition: { kind: 'ignored', reason } };
  }
  return { trigger: trigger.name, recognition: trigger.recognise(parsed.data) };
}

/** The pattern's detail only spares deliveries; each adapter checks its detail itself. */
function takes({ pattern }: Trigger, event: InboundEvent): boolean {
  return (
    pattern['detail-type'].includes(event['detail-type']) &&
    pattern.source.some((match) => fits(match, event.source))
  );
}

function fits(match: PatternMatch, source: string): boolean {
  return typeof match === 'string' ? match === source : !match['anything-but'].includes(source);
}
