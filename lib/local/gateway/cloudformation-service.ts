import { AwsError, notEmulated } from '#local/gateway/aws-error.ts';
import { escapeXml, writeQueryAnswer, writeQueryError } from '#local/gateway/query-protocol.ts';
import { readBody } from '#local/gateway/request-body.ts';
import { authorize, type Service } from '#local/gateway/service-call.ts';
import { localArn } from '#local/identity.ts';

/** CloudFormation behind the gateway: the one stack and its outputs, read only. */
export function cloudFormationService(stackName: string, outputs: Readonly<Record<string, string>>): Service {
  return {
    async handle({ request, response, principal }) {
      const form = new URLSearchParams((await readBody(request)).toString('utf8'));
      const operation = form.get('Action');
      if (operation !== 'DescribeStacks') throw notEmulated(`CloudFormation ${operation}`);
      const arn = localArn('cloudformation', `stack/${stackName}/local`);
      authorize(principal, 'cloudformation:DescribeStacks', arn);
      const asked = form.get('StackName') ?? stackName;
      if (asked !== stackName && asked !== arn) {
        throw new AwsError('ValidationError', `Stack with id ${asked} does not exist`);
      }
      const members = Object.entries(outputs)
        .map(
          ([key, value]) =>
            `<member><OutputKey>${escapeXml(key)}</OutputKey><OutputValue>${escapeXml(value)}</OutputValue></member>`,
        )
        .join('');
      writeQueryAnswer(
        response,
        'http://cloudformation.amazonaws.com/doc/2010-05-15/',
        operation,
        `<Stacks><member><StackName>${escapeXml(stackName)}</StackName><StackId>${arn}</StackId>` +
          `<StackStatus>CREATE_COMPLETE</StackStatus><CreationTime>1970-01-01T00:00:00Z</CreationTime>` +
          `<Outputs>${members}</Outputs></member></Stacks>`,
      );
    },
    writeError: writeQueryError,
  };
}
