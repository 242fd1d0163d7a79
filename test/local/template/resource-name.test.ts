import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from '#local/template/resource-kinds.ts';
import { resourceName } from '#local/template/resource-name.ts';

describe('resource name', () => {
  it('is the same at every start', () => {
    expect(resourceName('rows', 'Queue', kindOf('AWS::SQS::Queue'))).toBe('rows-Queue');
  });

  it('keeps to the limits of bucket names, and to one name for one resource', () => {
    const bucket = kindOf('AWS::S3::Bucket');
    const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,120}$/);
    fc.assert(
      fc.property(id, (logicalId) => {
        const name = resourceName('Stack', logicalId, bucket);
        expect(name).toMatch(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/);
      }),
    );
    const long = 'A'.repeat(100);
    expect(resourceName('s', `${long}B`, bucket)).not.toBe(resourceName('s', `${long}C`, bucket));
  });
});
