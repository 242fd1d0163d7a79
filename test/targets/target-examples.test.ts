import { describe, expect, it } from 'vitest';
import { resolveArm } from '#domain/resolve-arm.ts';
import { suiteSchema } from '#domain/suite.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import { providerCatalogue } from '#targets/provider-catalogue.ts';

describe.each(Object.entries(providerCatalogue))('the example of %s', (name, provider) => {
  const definition = suiteSchema.parse({
    name: 'example',
    description: 'A suite around the example.',
    owner: { team: 'evaluation' },
    dataset: 'example',
    subject: 'example',
    target: { ...provider.example, provider: name },
    triggers: [{ change: provider.example.varies }],
    metrics: { 'error-rate': {} },
    gate: { rules: [{ rule: 'at-most', metric: 'error-rate', value: 0.01 }] },
  });
  const version = Object.keys(definition.target.versions ?? { '1': '' })[0]!;
  const arm = resolveArm(
    {
      schemaVersion: '1.0',
      version: 'v',
      definition,
      prompts: { [version]: { name: version, template: '{{input}}' } },
    },
    version,
    { examples: [], found: {} },
  );

  it('is a target that the provider can prepare and ask', () => {
    expect(provider.kinds).toContain(definition.target.kind);
    if (!arm.ok) throw new Error(arm.problem);
    const request = provider.prepare(arm.target);
    if (request instanceof Problem) throw new Error(request.message);
    const body = request.render('a row');
    if (body instanceof Problem) throw new Error(body.message);
    expect(JSON.stringify(JSON.parse(body))).toContain('a row');
  });

  it('is at an address over https, and names no credential but by reference', () => {
    expect(definition.target.endpoint).toMatch(/^https:/);
    const { secretRef } = definition.target;
    if (secretRef !== undefined) expect(secretRef).toMatch(/^(secretsmanager|ssm):/);
  });

  it('asks for a stream only where the provider can read one', () => {
    if (!arm.ok) throw new Error(arm.problem);
    const request = provider.prepare(arm.target);
    const streams = !(request instanceof Problem) && request.openStream !== undefined;
    expect(definition.target.stream ?? false).toBe(streams);
  });
});
