import { describe, expect, it } from 'vitest';
import { type AskedRule, askedWords, correctionWords, rowsWords } from '#report/gate-rule-words.ts';

const rule: AskedRule = {
  quantity: 'improvement',
  threshold: -0.01,
  passes: 'above',
  slices: 'all',
  over: 'one',
  severity: 'block',
};

describe('a rule in words', () => {
  it('says what is asked of the candidate in the unit of its metric', () => {
    expect(askedWords(rule, 'share')).toBe('loses less than 1.00 points');
    expect(askedWords({ ...rule, threshold: 0 }, 'share')).toBe('is better');
    expect(askedWords({ ...rule, threshold: 0.02 }, 'share')).toBe('is better by more than +2.00 points');
    expect(askedWords({ ...rule, quantity: 'level', threshold: 0.9 }, 'share')).toBe('lies above 0.9000');
    const time = { ...rule, quantity: 'level', passes: 'below', threshold: 800 } as const;
    expect(askedWords(time, 'ms')).toBe('stays below 800.0 ms');
  });

  it('says which rows it is about', () => {
    expect(rowsWords(rule)).toBe('all rows');
    expect(rowsWords({ slices: 'negation=yes', over: 'one' })).toBe('negation=yes');
    expect(rowsWords({ slices: 'domain=*', over: 'each' })).toBe('each domain');
    expect(rowsWords({ slices: 'domain=*&negation=yes', over: 'worst' })).toBe(
      'the worst domain where negation=yes',
    );
  });

  it('says how the level of a fail is shared', () => {
    expect(correctionWords(rule, 1)).toBe('none');
    expect(correctionWords(rule, 3)).toBe('its part of the level');
    expect(correctionWords({ ...rule, over: 'each' }, 1)).toBe('its part of the level');
    expect(correctionWords({ ...rule, over: 'worst' }, 2)).toBe(
      'its part of the level, Holm over its values',
    );
    expect(correctionWords({ ...rule, severity: 'warn' }, 2)).toBe('none');
  });
});
