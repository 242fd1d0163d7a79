import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeProblems, shown } from '#contracts/describe-problems.ts';

function problemsOf(schema: z.ZodType, value: unknown): readonly string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : describeProblems(parsed.error, value, 'detail');
}

describe('describeProblems', () => {
  it.each([
    [z.object({ version: z.string() }), {}, 'detail.version: expected a string, got nothing'],
    [z.object({ list: z.array(z.int()) }), { list: [1, 'b'] }, 'detail.list.1: expected a number, got "b"'],
    [z.object({ count: z.int() }), { count: 1.5 }, 'detail.count: expected a whole number, got 1.5'],
    [
      z.object({ name: z.string().min(1) }),
      { name: '' },
      'detail.name: expected text that is not empty, got ""',
    ],
    [
      z.object({ name: z.string().max(2) }),
      { name: 'abc' },
      'detail.name: expected text of at most 2 characters, got "abc"',
    ],
    [
      z.object({ level: z.number().lt(1) }),
      { level: 1 },
      'detail.level: expected a number of less than 1, got 1',
    ],
    [
      z.object({ hop: z.number().min(0) }),
      { hop: -1 },
      'detail.hop: expected a number of at least 0, got -1',
    ],
    [
      z.object({ arms: z.array(z.string()).min(1) }),
      { arms: [] },
      'detail.arms: expected a list of at least 1 items, got []',
    ],
    [z.enum(['block', 'warn']), 'stop', 'detail: expected "block" or "warn", got "stop"'],
    [z.union([z.string(), z.number()]), true, 'detail: expected a string or a number, got true'],
    [z.object({ at: z.iso.datetime() }), { at: 'noon' }, 'detail.at: expected an ISO 8601 time, got "noon"'],
    [z.string().regex(/^1/, 'a version 1.x'), '2.0', 'detail: expected a version 1.x, got "2.0"'],
  ])('says field, what was expected and what came (%#)', (schema, value, problem) => {
    expect(problemsOf(schema, value)).toEqual([problem]);
  });

  it('tells of every field that is wrong', () => {
    expect(problemsOf(z.object({ a: z.string(), b: z.string() }), {})).toHaveLength(2);
  });

  it('names the whole where nothing inside it is to blame', () => {
    const parsed = z.string().safeParse(7);
    expect(describeProblems(parsed.error!, 7)).toEqual(['the whole: expected a string, got 7']);
  });
});

describe('shown', () => {
  it('cuts long values short', () => {
    expect(shown('x'.repeat(1_000)).length).toBeLessThan(100);
  });

  it('calls nothing nothing', () => {
    expect(shown(undefined)).toBe('nothing');
  });
});
