import { PutRuleCommand, type PutRuleCommandInput } from '@aws-sdk/client-eventbridge';
import type { Admin } from '#support/admin-clients.ts';

/** The aws CLI is not on npm: does through the SDK what a guide asks of it, where the local cloud can do that. */
export async function awsCommand([service, operation, ...options]: readonly string[], { clients }: Admin) {
  if (`${service} ${operation}` !== 'events put-rule')
    throw new Error(
      `Expected a command that a guide runs on the local cloud, got aws ${service} ${operation}.`,
    );
  const { RuleArn } = await clients.events.send(new PutRuleCommand(inputOf(options)));
  return { exitCode: 0, printed: `${JSON.stringify({ RuleArn }, null, 4)}\n`, noted: '' };
}

/** `--event-bus-name assize` is `{ EventBusName: 'assize' }`. */
function inputOf(options: readonly string[]): PutRuleCommandInput {
  const names = options
    .filter((_, i) => i % 2 === 0)
    .map((option) => option.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase()));
  return { Name: undefined, ...Object.fromEntries(names.map((name, i) => [name, options[2 * i + 1]!])) };
}
