import { describe, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import type { KnownFields } from '#contracts/known-fields.ts';

const schema = z.looseObject({
  id: z.string(),
  arms: z.array(z.looseObject({ name: z.string() })),
  tags: z.record(z.string(), z.string()),
  note: z.string().optional(),
});

describe('KnownFields', () => {
  it('keeps declared fields and records, and closes the type to others', () => {
    expectTypeOf<keyof KnownFields<z.output<typeof schema>>>().toEqualTypeOf<
      'id' | 'arms' | 'tags' | 'note'
    >();
    expectTypeOf<KnownFields<z.output<typeof schema>>['tags']>().toEqualTypeOf<{ [x: string]: string }>();
    expectTypeOf<keyof KnownFields<z.output<typeof schema>>['arms'][number]>().toEqualTypeOf<'name'>();
  });
});
