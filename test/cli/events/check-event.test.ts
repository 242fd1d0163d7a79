import { describe, expect, it } from 'vitest';
import { checkEvent } from '#cli/events/check-event.ts';
import { parseEventFile } from '#cli/events/parse-event-file.ts';
import { describeProblem } from '#workflow/publishing/definition-error.ts';

function check(text: string) {
  const [parsed] = parseEventFile('e.json', text);
  return checkEvent(parsed!, 0);
}

describe('asking the triggers before the bus does', () => {
  it('knows a change', () => {
    expect(
      check('{"source":"ci","detail-type":"Index Rebuilt","detail":{"subject":"docs","version":"3"}}'),
    ).toMatchObject({ kind: 'change', change: { kind: 'index', subject: 'docs', candidate: '3' } });
  });

  it('says why there is nothing to judge', () => {
    expect(check('{"source":"shop","detail-type":"Order Placed","detail":{}}')).toEqual({
      kind: 'other',
      meaning: 'No trigger takes "Order Placed" from "shop".',
    });
  });

  it('says by line what is not shaped as declared', () => {
    const checked = check(
      '{"source":"ci","detail-type":"Index Rebuilt",\n "detail":{"subject":"docs",\n  "version":[]}}',
    );
    expect(checked.kind).toBe('invalid');
    const [problem] = checked.kind === 'invalid' ? checked.problems : [];
    expect(describeProblem(problem!)).toMatch(
      /^e\.json:3:13, detail\.version: Expected .*, got \[\]\. .*--unchecked/,
    );
  });
});
