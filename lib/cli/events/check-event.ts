import type { ParsedEvent } from '#cli/events/parse-event-file.ts';
import { asDelivered } from '#contracts/event-to-put.ts';
import { recogniseEvent } from '#contracts/triggers/recognise-event.ts';
import type { Change } from '#domain/change.ts';
import type { Problem } from '#workflow/publishing/definition-error.ts';

/** What an event will be understood as. */
export type CheckedEvent =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'other'; readonly meaning: string }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** Asks the triggers before the bus does, so that what is wrong can be said by line. */
export function checkEvent({ event, source }: ParsedEvent, nowMs: number): CheckedEvent {
  const { recognition } = recogniseEvent(asDelivered(event, nowMs));
  switch (recognition.kind) {
    case 'change':
      return { kind: 'change', change: recognition.change };
    case 'cancellation':
      return { kind: 'other', meaning: `asks that run ${recognition.cancellation.runId} ends` };
    case 'ignored':
      return { kind: 'other', meaning: recognition.reason };
    case 'invalid':
      return { kind: 'invalid', problems: recognition.problems.map((text) => problemOf(text, source)) };
  }
}

/** `detail.version: expected a string, got nothing` with its line. */
function problemOf(text: string, source: ParsedEvent['source']): Problem {
  const [, field = '', expected = text, came = ''] = /^([^:]+): expected (.*), got (.*)$/s.exec(text) ?? [];
  const path = 'Detail' in (source.value as object) ? field.replace(/^detail\b/, 'Detail') : field;
  return {
    file: source.file,
    ...source.locate(path.split('.')),
    field,
    expected,
    came,
    advice: 'Change it, or send it as it is with --unchecked.',
  };
}
