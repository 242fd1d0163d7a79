import { describe, expect, it } from 'vitest';
import { CliError } from '#cli/cli-error.ts';
import { describeError } from '#cli/describe-error.ts';

describe('describing an error', () => {
  it('gives messages for people as they are', () => {
    expect(describeError(new CliError('flags', 'Expected this, got that.'), false)).toBe(
      'Expected this, got that.',
    );
  });

  it('says what to do about errors of AWS', () => {
    const error = Object.assign(new Error('The security token included in the request is expired'), {
      name: 'ExpiredTokenException',
    });
    expect(describeError(error, false)).toBe(
      'The security token included in the request is expired. Sign in to AWS again (e.g. "aws sso login").',
    );
  });

  it('looks into connection errors', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:4600'), { code: 'ECONNREFUSED' });
    expect(describeError(new TypeError('fetch failed', { cause: refused }), false)).toContain('assize up');
  });

  it('names what was not expected, and shows its stack on demand alone', () => {
    const error = new RangeError('out of bounds');
    expect(describeError(error, false)).toBe(
      'out of bounds\nThis was not expected (RangeError); --debug shows where it happened.',
    );
    expect(describeError(error, true)).toContain('describe-error.test.ts');
  });
});
