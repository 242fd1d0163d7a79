import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

const call = (name: string, given?: Json): Json =>
  given === undefined ? { name } : { name, arguments: given };
const search = (q: string) => call('search', { q });
const [a, b, c] = [search('a'), search('b'), call('open', { id: 1, page: 2 })] as const;

const matches = [
  'trajectory-exact-match',
  'trajectory-in-order-match',
  'trajectory-any-order-match',
] as const;
const trajectoryMetrics = [
  ...matches,
  'trajectory-precision',
  'trajectory-recall',
  'tool-call-accuracy',
] as const;

type Id = (typeof trajectoryMetrics)[number];

const score = (id: Id, wanted: Json, steps: readonly Json[], parameters = {}) =>
  scoreOf(id, metricCase(wanted, { text: 'done', steps: [...steps] }), parameters);

describe('trajectory metrics', () => {
  // Wanted, made; exact, in order, any order, precision, recall, accuracy: counted by hand.
  it.each<[string, Json[], Json[], number[]]>([
    ['the same calls', [a, b, c], [a, b, c], [1, 1, 1, 1, 1, 1]],
    ['a detour', [a, b], [a, c, b], [0, 1, 1, 2 / 3, 1, 2 / 3]],
    ['another order', [a, b], [b, a], [0, 0, 1, 1, 1, 1 / 2]],
    ['a missing call', [a, b], [b], [0, 0, 0, 1, 1 / 2, 1 / 2]],
    ['no call', [a, b], [], [0, 0, 0, 0, 0, 0]],
    ['a call made twice', [a], [a, a], [0, 1, 1, 1 / 2, 1, 1 / 2]],
    ['a call wanted twice', [a, a], [a], [0, 0, 0, 1, 1 / 2, 1 / 2]],
    ['another argument', [c], [call('open', { id: 1, page: 3 })], [0, 0, 0, 0, 0, 1 / 2]],
    ['an argument too many', [c], [call('open', { id: 1, page: 2, raw: true })], [0, 0, 0, 0, 0, 2 / 3]],
    ['another tool', [a], [call('find', { q: 'a' })], [0, 0, 0, 0, 0, 0]],
    ['nothing of what was wanted', [a], [b, c], [0, 0, 0, 0, 0, 0]],
  ])('score %s', (_, wanted, made, expected) => {
    expect(trajectoryMetrics.map((id) => score(id, wanted, made))).toEqual(expected);
  });

  it('take an empty reference for no call at all', () => {
    const scores = (made: Json[]) => trajectoryMetrics.map((id) => score(id, [], made));
    expect(scores([])).toEqual([1, 1, 1, 1, 'empty-reference', 1]);
    expect(scores([a])).toEqual([0, 1, 1, 0, 'empty-reference', 0]);
  });

  it('compare arguments as JSON values', () => {
    const wanted = call('open', { page: 2, id: 1, at: { x: [1, 2] } });
    const made = call('open', { at: { x: [1, 2] }, id: 1, page: 2 });
    for (const id of trajectoryMetrics) expect(score(id, [wanted], [made])).toBe(1);
    const other = call('open', { at: { x: [2, 1] }, id: 1, page: 2 });
    expect(score('trajectory-exact-match', [wanted], [other])).toBe(0);
    expect(score('tool-call-accuracy', [wanted], [other])).toBeCloseTo(2 / 3, 12);
  });

  it('read a call without arguments as one with none, and in a reference as one with any', () => {
    for (const id of trajectoryMetrics) {
      expect(score(id, [call('search')], [a])).toBe(1);
      expect(score(id, [call('stop', {})], [call('stop')])).toBe(1);
    }
    expect(score('trajectory-exact-match', [a], [call('search')])).toBe(0);
  });

  it('let a call of the reference that takes any arguments leave the others what they need', () => {
    const wanted = [call('search'), a];
    expect(score('trajectory-any-order-match', wanted, [a, b])).toBe(1);
    expect(score('trajectory-recall', wanted, [a, b])).toBe(1);
    expect(score('trajectory-any-order-match', wanted, [b, c])).toBe(0);
  });

  it('look at names alone where the suite says so', () => {
    for (const id of [...matches, 'trajectory-precision', 'trajectory-recall'] as const) {
      expect(score(id, [a, c], [b, call('open')], { compare: 'names' })).toBe(1);
      expect(score(id, [a, c], [b, call('open')])).toBe(0);
    }
  });

  it('read arguments that are no object as a whole', () => {
    expect(score('tool-call-accuracy', [call('run', 'ls -l')], [call('run', 'ls -l')])).toBe(1);
    expect(score('tool-call-accuracy', [call('run', 'ls -l')], [call('run', 'ls')])).toBe(0);
    expect(score('tool-call-accuracy', [call('run', [1])], [call('run', { 0: 1 })])).toBe(0);
  });

  it('align calls in the order that gives the most credit', () => {
    const near = call('open', { id: 1, page: 9 });
    // The second call made pairs with the wanted one; the first, half right, is needless.
    expect(score('tool-call-accuracy', [c], [near, c])).toBe(1 / 2);
    // a pairs, b is missing, c pairs although something stands between.
    expect(score('tool-call-accuracy', [a, b, c], [a, call('think'), c])).toBeCloseTo(2 / 3, 12);
  });
});

describe('steps', () => {
  const steps = [
    { text: 'I look it up.' },
    { tool: 'search', arguments: { q: 'a' }, result: 'found' },
    { name: 'search', arguments: { q: 'b' } },
  ];

  it('are calls under `name` or `tool`, whatever they resulted in; a text is none', () => {
    for (const id of trajectoryMetrics) expect(score(id, [a, b], steps)).toBe(1);
  });

  it('are the tool calls of a generation target, which may have none', () => {
    for (const id of trajectoryMetrics) {
      expect(scoreOf(id, metricCase([a], { text: '', toolCalls: [a] }))).toBe(1);
    }
    expect(scoreOf('trajectory-recall', metricCase([a], { text: 'No.' }))).toBe(0);
    expect(scoreOf('step-count', metricCase(undefined, { text: 'No.' }))).toBe(0);
    expect(scoreOf('step-count', metricCase(undefined, { text: '', toolCalls: [a, b] }))).toBe(2);
  });

  it('are counted with and without those that are a text', () => {
    const case_ = metricCase(undefined, { text: 'done', steps });
    expect(scoreOf('step-count', case_)).toBe(3);
    expect(scoreOf('step-count', case_, { count: 'calls' })).toBe(2);
  });

  it('that cannot be read are malformed, and never no call', () => {
    for (const output of [
      { text: 'x', steps: 'none' },
      { text: 'x', steps: ['search'] },
      { text: 'x', steps: [{ action: 'search' }] },
      { text: 'x', steps: [{ name: 7 }] },
      { label: 'x' },
      null,
    ]) {
      for (const id of trajectoryMetrics) {
        expect(scoreOf(id, metricCase([a], output))).toBe('malformed-output');
      }
    }
    expect(scoreOf('step-count', metricCase(undefined, { label: 'x' }))).toBe('malformed-output');
  });
});

describe('a reference', () => {
  const output = { text: 'done', steps: [a] };

  it('may hold calls beside a text, so that both are judged', () => {
    const reference = { text: 'done', toolCalls: [a] };
    expect(scoreOf('trajectory-exact-match', metricCase(reference, output))).toBe(1);
    expect(scoreOf('exact-match', metricCase(reference, output))).toBe(1);
  });

  it('is missing or malformed where it holds no list of calls', () => {
    for (const id of trajectoryMetrics) {
      expect(scoreOf(id, metricCase(undefined, output))).toBe('no-reference');
      for (const reference of [
        'search',
        { text: 'done' },
        ['search'],
        [{ arguments: {} }],
        { toolCalls: {} },
      ]) {
        expect(scoreOf(id, metricCase(reference, output))).toBe('malformed-reference');
      }
    }
  });
});

it('are ordered: exact is in order, in order is in any order, and then recall is 1; all lie in 0 to 1', () => {
  const calls = fc.array(
    fc.record({ name: fc.constantFrom('f', 'g'), arguments: fc.record({ x: fc.nat(1) }) }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(calls, calls, (wanted, made) => {
      const [exact, inOrder, anyOrder, precision, recall, accuracy] = trajectoryMetrics.map((id) =>
        score(id, wanted, made),
      ) as number[];
      expect(exact).toBeLessThanOrEqual(inOrder!);
      expect(inOrder).toBeLessThanOrEqual(anyOrder!);
      for (const value of [precision, accuracy]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      if (wanted.length > 0) {
        expect(recall === 1).toBe(anyOrder === 1);
        if (made.length > 0) expect(precision! * made.length).toBeCloseTo(recall! * wanted.length, 9);
      }
      if (exact === 1) expect(accuracy).toBe(1);
      expect(accuracy).toBeCloseTo(score('tool-call-accuracy', made, wanted) as number, 12);
    }),
  );
});
