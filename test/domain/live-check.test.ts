import { describe, expect, it } from 'vitest';
import { armsAskedLive, compareAnswers, differs } from '#domain/live-check.ts';
import type { Observation } from '#domain/observation.ts';

const answer = (label: string): Observation => ({
  rowId: 'row',
  output: { label },
  error: null,
  latencyMs: 1,
  inputTokens: null,
  outputTokens: null,
  costMicroUsd: null,
  tries: 1,
  answeredAtMs: 1,
});
const failure: Observation = { ...answer(''), output: null, error: { code: 'timeout', message: 'late' } };
const agreement = (arm: string, equal: number, compared = 100) => ({ arm, equal, compared });
const arms = ['candidate', 'baseline'];

describe('a live check of stored answers', () => {
  it('compares the rows that were answered both times, and errors never', () => {
    const stored = [answer('a'), answer('b'), failure, null, answer('c'), answer('d')];
    const live = [answer('a'), answer('x'), answer('a'), answer('a'), failure];
    expect(compareAnswers('candidate', stored, live)).toEqual(agreement('candidate', 1, 2));
  });

  it('agrees from 95 % of equal outputs on', () => {
    expect(differs(agreement('candidate', 95))).toBe(false);
    expect(differs(agreement('candidate', 94))).toBe(true);
    expect(differs(agreement('candidate', 0, 0))).toBe(false);
  });

  it('lets an arm use its stored answers only where that arm agreed, and none where one differs', () => {
    const live = (...check: ReturnType<typeof agreement>[]) => [...armsAskedLive(check, arms)];
    expect(live(agreement('candidate', 100), agreement('baseline', 95))).toEqual([]);
    expect(live(agreement('candidate', 0, 0), agreement('baseline', 95))).toEqual(['candidate']);
    expect(live(agreement('candidate', 100), agreement('baseline', 94))).toEqual(arms);
    expect([...armsAskedLive(null, arms)]).toEqual(arms);
  });
});
