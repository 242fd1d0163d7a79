import { expect, it } from 'vitest';
import { readEvent } from '#contracts/events/read-event.ts';
import { composeNotice, type Notice } from '#reactions/notice.ts';
import { versionedSamples } from '#support/event-samples.ts';

interface Sample {
  readonly detail: { readonly metadata: object; readonly data: object };
}

/** The notice of an event's sample of one version, some of its data replaced. */
function noticeOf(name: string, version: string, data: object = {}): Notice {
  const { sample } = versionedSamples(`events/outbound/${name}`).find((one) => one.version === version)!;
  const { detail, ...rest } = sample as Sample;
  const read = readEvent({ ...rest, detail: { ...detail, data: { ...detail.data, ...data } } });
  if (read.kind !== 'event') throw new Error(`Expected the sample to be an event, got ${read.kind}.`);
  return composeNotice(read);
}

it('speaks of the rules that decided in points, as the headline does', () => {
  const { lines } = noticeOf('eval-verdict-issued', '1.4');
  expect(lines).toEqual([
    'fail: non-inferior accuracy negation=yes, −5.20 points [−8.10, −3.40], asked ≥ −3.00 points',
  ]);
});

it.each([
  ['ms', '[950.0 ms, 1020.0 ms], asked ≤ 1000.0 ms', [950, 1_020, 1_000]],
  ['micro-USD', '[$0.0012, $0.0016], asked ≤ $0.0014', [1_200, 1_600, 1_400]],
] as const)('speaks of levels in their own unit: %s', (unit, words, [lower, upper, threshold]) => {
  const rule = {
    id: 'at-most latency-p95',
    rule: 'at-most',
    metric: 'latency-p95',
    slice: 'all',
    severity: 'block',
    decision: 'inconclusive',
    quantity: 'level',
    threshold,
    unit,
    passes: 'below',
    effect: null,
    interval: { lower, upper, level: 0.95, method: 't' },
  };
  expect(noticeOf('eval-verdict-issued', '1.4', { decidedBy: [rule] }).lines).toEqual([
    `inconclusive: at-most latency-p95, ${words}`,
  ]);
});

it('tells of a regression in points', () => {
  const { headline, facts } = noticeOf('eval-regression-detected', '1.1');
  expect(headline).toBe(
    'accuracy on negation=yes: improvement −8.20 points [−12.10, −4.30]; a loss matters from 3.00 points on.',
  );
  expect(facts).toContainEqual(['Interval', '[−12.10, −4.30]']);
  expect(facts).toContainEqual(['Candidate’s value', '0.5120']);
});

it('shows the bare figures of an event of an earlier version, which tells no unit', () => {
  expect(noticeOf('eval-regression-detected', '1.0').headline).toBe(
    'accuracy on negation=yes: improvement −0.0820 [−0.1210, −0.0430]; a loss matters from 0.0300 on.',
  );
});

it('says what a target failed with, how often and when, and what to do', () => {
  const endpointFault = {
    origin: 'https://models.example.com',
    code: 'rejected',
    message: 'Expected status 200, got 401.',
    advice: 'credential (`secretRef`)',
    failures: 22,
    firstAt: '2026-11-02T08:04:10.250Z',
    lastAt: '2026-11-02T08:04:11.500Z',
  };
  expect(noticeOf('eval-verdict-issued', '1.4', { endpointFault }).facts.slice(-4)).toEqual([
    ['Target', 'https://models.example.com'],
    ['Failed with', 'rejected, 22 calls in a row'],
    ['First and last', '2026-11-02T08:04:10.250Z, 2026-11-02T08:04:11.500Z'],
    ['To do', 'credential (secretRef)'],
  ]);
});
