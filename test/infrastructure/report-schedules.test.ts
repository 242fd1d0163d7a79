import { describe, expect, it } from 'vitest';
import { deploymentConfigSchema } from '#contracts/deployment-config.ts';
import { synthesizeStack } from './synthesized-template.ts';

const weekly = {
  name: 'weekly',
  kind: 'digest' as const,
  schedule: 'cron(0 6 ? * MON *)',
  team: 'review-insights',
};

describe('scheduled reports', () => {
  it('are off by default: no function, no rule', () => {
    const names = synthesizeStack({ reports: [] })
      .ofType('AWS::Lambda::Function')
      .map(([, lambda]) => lambda.Properties.FunctionName);
    expect(names).not.toContain('assize-write-report');
  });

  it('are a rule each, which calls the function with the report and the slot', () => {
    const template = synthesizeStack({ reports: [weekly] });
    const [, rule] = template.named('AWS::Events::Rule', 'ScheduleExpression', weekly.schedule);
    const [target] = rule.Properties.Targets;
    expect(target.InputTransformer).toEqual({
      InputPathsMap: { time: '$.time' },
      InputTemplate:
        '{"report":{"name":"weekly","kind":"digest","schedule":"cron(0 6 ? * MON *)","team":"review-insights"},"slot":<time>}',
    });
    expect(target.DeadLetterConfig).toBeDefined();
    expect(target.RetryPolicy).toMatchObject({ MaximumEventAgeInSeconds: 21_600 });
    const [writer] = template.named('AWS::Lambda::Function', 'FunctionName', 'assize-write-report');
    const allowed = template
      .ofType('AWS::Lambda::Permission')
      .filter(([, { Properties }]) => JSON.stringify(Properties.FunctionName).includes(writer));
    expect(allowed.map(([, { Properties }]) => Properties.Principal)).toEqual(['events.amazonaws.com']);
  });

  it.each([
    [[weekly, weekly], 'names of their own'],
    [[{ ...weekly, schedule: 'weekly' }], 'must be rate(…) or cron(…)'],
    [[{ ...weekly, kind: 'novel' }], 'Invalid option'],
    [[{ ...weekly, days: 400 }], '<=366'],
  ])('%# are refused where assize.yaml is wrong', (reports, problem) => {
    const parsed = deploymentConfigSchema.safeParse({ tags: { team: 'a', environment: 'b' }, reports });
    expect(parsed.error?.message).toContain(problem);
  });
});
