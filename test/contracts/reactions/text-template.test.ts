import { describe, expect, it } from 'vitest';
import { fillTemplate, placeholders, textTemplateSchema } from '#contracts/reactions/text-template.ts';

const told = {
  subject: 'reviews',
  candidate: '$& {outcome}',
  baseline: null,
  outcome: 'pass',
  suite: null,
  runId: null,
  changeKey: 'chg_1',
};

describe('text templates', () => {
  it('quote the event as it is, and leave other braces alone', () => {
    expect(fillTemplate('{subject}@{candidate} {} {"a": 1}', told)).toBe('reviews@$& {outcome} {} {"a": 1}');
  });

  it('are nothing where the event does not tell all of them', () => {
    expect(fillTemplate('{candidate} by {suite}', told)).toBeNull();
  });

  it('may hold known placeholders alone', () => {
    for (const name of placeholders) expect(textTemplateSchema.safeParse(`{${name}}`).success).toBe(true);
    expect(textTemplateSchema.safeParse('{version}').error?.issues[0]?.message).toContain('{candidate}');
  });
});
