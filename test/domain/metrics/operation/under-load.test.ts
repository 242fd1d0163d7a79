import { expect, test } from 'vitest';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { failed, metricCase } from '#support/metric-case.ts';
import { metricOver } from '#support/metric-over.ts';
import { scoreOf } from '#support/score-of.ts';

const streamed = metricCase(undefined, {}, { latencyMs: 500, firstTokenMs: 100, outputTokens: 11 });
const cold = metricCase(undefined, {}, { latencyMs: 900, firstTokenMs: 700, outputTokens: 11, cold: true });

test('time to first token and time per token are those of streamed answers', () => {
  expect(scoreOf('first-token-mean', streamed)).toBe(100);
  expect(scoreOf('first-token-percentile', streamed, { percentile: 95 })).toBe(100);
  expect(scoreOf('token-time-mean', streamed)).toBe(40);
  expect(scoreOf('token-time-percentile', streamed, { percentile: 95 })).toBe(40);
});

test.each([
  ['in one piece', { outputTokens: 11 }],
  ['of one token', { firstTokenMs: 10, outputTokens: 1 }],
  ['without token count', { firstTokenMs: 10, outputTokens: null }],
])('an answer %s has no time per token', (_, rest) => {
  expect(scoreOf('token-time-mean', metricCase(undefined, {}, rest))).toBe('not-applicable');
});

test.each([
  ['latency-mean', {}, 500, 900],
  ['latency-percentile', { percentile: 99 }, 500, 900],
  ['first-token-mean', {}, 100, 700],
  ['first-token-percentile', { percentile: 99 }, 100, 700],
  ['token-time-mean', {}, 40, 20],
  ['token-time-percentile', { percentile: 99 }, 40, 20],
])(
  '%s judges cold calls apart, and leaves them out unless it is told to',
  (id, parameters, ofWarm, ofCold) => {
    const score = (case_: typeof cold, temperature?: string) =>
      scoreOf(id, case_, { ...parameters, ...(temperature !== undefined && { temperature }) });
    expect([score(streamed), score(cold)]).toEqual([ofWarm, 'not-applicable']);
    expect([score(streamed, 'cold'), score(cold, 'cold')]).toEqual(['not-applicable', ofCold]);
    expect([score(streamed, 'all'), score(cold, 'all')]).toEqual([ofWarm, ofCold]);
  },
);

test('percentiles of other calls keep other counts', () => {
  const histogram = (temperature: string) => {
    const { measure } = resolveMetric('latency-percentile', { percentile: 95, temperature });
    return measure.tally === 'histogram' ? measure.histogram : null;
  };
  expect(new Set(['warm', 'cold', 'all'].map(histogram)).size).toBe(3);
});

test('requests per second are answers over measured time; an error takes time and is no answer', () => {
  const answered = metricCase(undefined, {}, { windowMs: 250 });
  const error = { ...answered, observation: { ...failed, windowMs: 500 } };
  expect(metricOver('requests-per-second', [answered, answered, error])).toBe(2);
  expect(scoreOf('requests-per-second', metricCase(undefined, {}))).toBe('not-applicable');
});
