import { z } from 'zod';
import type { SubscriberRule, SubscriberRules } from '#local/event-bridge/subscriber-rules.ts';
import { AwsError } from '#local/gateway/aws-error.ts';
import { LocalCloudError } from '#local/local-cloud-error.ts';
import { targetSchema, toEventTarget } from '#local/stack/event-target.ts';

const ruleName = z.string().regex(/^[.\-_A-Za-z0-9]{1,64}$/);
const targetsSchema = z.object({ Rule: ruleName, Targets: z.array(targetSchema).min(1).max(100) });
const removalSchema = z.object({ Rule: ruleName, Ids: z.array(z.string()).min(1) });
const ruleSchema = z.object({
  Name: ruleName,
  EventPattern: z.string(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
});

type Operation = (rules: SubscriberRules, busName: string, body: unknown) => unknown;

/** What a subscriber does to a bus: make a rule, give it targets, take both away. */
export const ruleOperations: Readonly<Record<string, Operation>> = {
  PutRule(rules, busName, body) {
    const { Name: name, EventPattern: pattern, State } = read(ruleSchema, body);
    const targets = rules.find(busName, name)?.targets ?? [];
    return { RuleArn: set(rules, { name, busName, pattern, enabled: State === 'ENABLED', targets }) };
  },
  PutTargets(rules, busName, body) {
    const { Rule, Targets } = read(targetsSchema, body);
    const rule = existing(rules, busName, Rule);
    const ids = new Set(Targets.map(({ Id }) => Id));
    const kept = rule.targets.filter(({ id }) => !ids.has(id));
    set(rules, { ...rule, targets: [...kept, ...Targets.map(toEventTarget)] });
    return { FailedEntryCount: 0, FailedEntries: [] };
  },
  RemoveTargets(rules, busName, body) {
    const { Rule, Ids } = read(removalSchema, body);
    const rule = existing(rules, busName, Rule);
    set(rules, { ...rule, targets: rule.targets.filter(({ id }) => !Ids.includes(id)) });
    return { FailedEntryCount: 0, FailedEntries: [] };
  },
  DeleteRule(rules, busName, body) {
    const { Name } = read(z.object({ Name: ruleName }), body);
    const rule = rules.find(busName, Name);
    if (rule !== undefined && rule.targets.length > 0) {
      throw new AwsError('ValidationException', "Rule can't be deleted since it has targets.");
    }
    rules.delete(busName, Name);
    return {};
  },
};

function existing(rules: SubscriberRules, busName: string, name: string): SubscriberRule {
  const rule = rules.find(busName, name);
  if (rule !== undefined) return rule;
  throw new AwsError(
    'ResourceNotFoundException',
    `Rule ${name} does not exist on EventBus ${busName} (rules of the template cannot be changed here).`,
  );
}

function set(rules: SubscriberRules, rule: SubscriberRule): string {
  try {
    return rules.set(rule);
  } catch (error) {
    if (!(error instanceof LocalCloudError || error instanceof SyntaxError)) throw error;
    throw new AwsError(
      'InvalidEventPatternException',
      `Event pattern is not valid. Reason: ${error.message}`,
    );
  }
}

function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new AwsError('ValidationException', z.prettifyError(parsed.error));
}
