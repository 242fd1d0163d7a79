import { z } from 'zod';
import { parseDetail } from '#contracts/triggers/parse-detail.ts';
import { recognisedChange } from '#contracts/triggers/recognised-change.ts';
import type { Trigger } from '#contracts/triggers/trigger.ts';
import { versionTextSchema } from '#contracts/triggers/version-text.ts';

const eventSources = ['bedrock.amazonaws.com', 'bedrock-agent.amazonaws.com'];

const detailSchema = z.looseObject({
  eventName: z.string().min(1),
  eventSource: z.string().min(1),
  errorCode: z.string().optional(),
  requestParameters: z.looseObject({ promptIdentifier: z.string().min(1) }).nullish(),
  responseElements: z
    .looseObject({ id: z.string().min(1).optional(), version: versionTextSchema.optional() })
    .nullish(),
});

/**
 * Prompt management has no event of its own: CloudTrail tells of the call. The subject is the prompt's id, which stands in
 * the request too; a version is made once, so the version marks the occurrence.
 *
 * https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-bedrock.html
 */
export const bedrockPromptVersion: Trigger = {
  name: 'bedrock-prompt-version',
  meaning: 'A version of a Bedrock prompt was created; the subject is the prompt id.',
  bus: 'default',
  pattern: {
    source: ['aws.bedrock'],
    'detail-type': ['AWS API Call via CloudTrail'],
    detail: { eventSource: eventSources, eventName: ['CreatePromptVersion'] },
  },
  recognise: (event) =>
    parseDetail(
      event,
      detailSchema,
      ({ eventName, eventSource, errorCode, requestParameters, responseElements }) => {
        if (eventName !== 'CreatePromptVersion' || !eventSources.includes(eventSource)) {
          return { kind: 'ignored', reason: `${eventSource} ${eventName} creates no prompt version.` };
        }
        if (errorCode !== undefined) return { kind: 'ignored', reason: `The call failed: ${errorCode}.` };
        const identifier = responseElements?.id ?? requestParameters?.promptIdentifier;
        const version = responseElements?.version;
        if (identifier === undefined || version === undefined)
          return { kind: 'invalid', problems: [leftOut] };
        const subject = promptId(identifier);
        return recognisedChange(event, {
          kind: 'prompt',
          subject,
          candidate: version,
          occurrence: `${event.account ?? ''}/${event.region ?? ''}/${subject} version ${version}`,
        });
      },
    ),
};

const leftOut =
  'detail.responseElements: expected the id and the version of the prompt, got neither or one of them; ' +
  'where CloudTrail leaves them out, publish "Prompt Deployed" from the deployment instead';

/** An identifier is the id itself or an ARN, `arn:…:prompt/ID` with or without `:VERSION`. */
function promptId(identifier: string): string {
  return identifier.replace(/^arn:.*:prompt\//, '').replace(/:\w+$/, '');
}
