import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesizedStack } from '#support/assize-cloud.ts';

/** As much of a template as tests change. */
export interface EditableTemplate {
  Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>;
  Outputs: Record<string, { Value: unknown }>;
}

/** A copy of the synthesized stack with its template changed. @returns its folder, which the caller may leave behind. */
export async function editAssembly(edit: (template: EditableTemplate) => void): Promise<string> {
  const { outdir, stackName } = await synthesizedStack();
  const folder = await mkdtemp(join(tmpdir(), 'assize-assembly-'));
  await cp(outdir, folder, { recursive: true });
  const file = join(folder, `${stackName}.template.json`);
  const template = JSON.parse(await readFile(file, 'utf8')) as EditableTemplate;
  edit(template);
  await writeFile(file, JSON.stringify(template));
  return folder;
}

/** Output that names the subscriber's queue. */
export const SUBSCRIBER_QUEUE = 'TestSubscriberQueueUrl';

/** Subscribes a queue to everything that Assize puts out, as a team's own stack would. */
export function subscribeQueue(template: EditableTemplate): void {
  template.Resources.TestSubscriberQueue = { Type: 'AWS::SQS::Queue', Properties: {} };
  template.Resources.TestSubscription = {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: template.Outputs.BusName?.Value,
      EventPattern: { source: ['assize'] },
      State: 'ENABLED',
      Targets: [{ Id: 'Subscriber', Arn: { 'Fn::GetAtt': ['TestSubscriberQueue', 'Arn'] } }],
    },
  };
  template.Outputs[SUBSCRIBER_QUEUE] = { Value: { Ref: 'TestSubscriberQueue' } };
}
