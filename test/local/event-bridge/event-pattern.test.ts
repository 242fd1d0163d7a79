import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEventPattern } from '#local/event-bridge/event-pattern.ts';

interface PatternCase {
  readonly rule: unknown;
  readonly event: unknown;
  readonly expect: 'match' | 'no';
}

/** 400 patterns and events with the verdict of AWS's own matcher. */
const cases = JSON.parse(
  readFileSync(new URL('../../fixtures/event-patterns.json', import.meta.url), 'utf8'),
) as PatternCase[];

describe('event pattern', () => {
  it('gives the verdict of AWS on each of 400 published cases', () => {
    const wrong = cases.filter(
      ({ rule, event, expect: verdict }) => parseEventPattern(rule)(event) !== (verdict === 'match'),
    );
    expect(cases).toHaveLength(400);
    expect(wrong).toEqual([]);
  });
});
