import { describe, expect, it } from 'vitest';
import { gateRuleCatalogue } from '#domain/gate/gate-rule-catalogue.ts';
import { gateSchema } from '#domain/gate/gate-schema.ts';
import { gateRuleReference } from '#report/reference/gate-rule-reference.ts';

const page = gateRuleReference(gateRuleCatalogue);

describe.each(gateRuleCatalogue)('$id', ({ id, meaning, example }) => {
  it('has an example that a gate takes', () => {
    expect(gateSchema.safeParse({ rules: [{ rule: id, ...example }] }).error?.issues).toBeUndefined();
  });

  it('has a section of its own, with every field that is its own', () => {
    const section = page.split(`\n## ${id}\n`)[1]!.split('\n## ')[0]!;
    expect(section).toContain(meaning);
    for (const field of Object.keys(example)) {
      if (!['metric', 'worst'].includes(field)) expect(section).toContain(`- \`${field}\`: `);
    }
  });
});
