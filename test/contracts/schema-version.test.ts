import { describe, expect, it } from 'vitest';
import { majorOf, schemaVersionSchema } from '#contracts/schema-version.ts';

describe('schemaVersionSchema', () => {
  it.each(['1.0', '1.1', '1.27'])('takes %s, a minor version of its major', (version) => {
    expect(schemaVersionSchema('1.3').safeParse(version).success).toBe(true);
  });

  it.each(['2.0', '10.0', '1', '1.x', ''])('refuses %j', (version) => {
    expect(schemaVersionSchema('1.0').safeParse(version).success).toBe(false);
  });
});

describe('majorOf', () => {
  it('is the number before the dot', () => {
    expect(majorOf('12.4')).toBe('12');
  });
});
