import { z } from 'zod';
import { defineAction, type Place } from '#contracts/reactions/actions/action.ts';
import { outcomesSchema, subjectsSchema } from '#contracts/reactions/actions/action-fields.ts';
import { textTemplateSchema } from '#contracts/reactions/text-template.ts';

export const ssmParameter = defineAction({
  kind: 'ssm-parameter',
  meaning: 'Writes the version that was judged (the champion) into an SSM parameter.',
  schema: z.strictObject({
    kind: z.literal('ssm-parameter'),
    subjects: subjectsSchema,
    parameterName: z.string().min(1),
    /** Default `{candidate}`. */
    value: textTemplateSchema.default('{candidate}'),
    /** Default `pass`. */
    setOn: outcomesSchema.min(1).default(['pass']),
  }),
  outcomes: ({ setOn }) => setOn,
  subjects: ({ subjects }) => subjects,
  reads: ({ parameterName }, place) => [
    { sid: 'ReadParameter', actions: ['ssm:GetParameter'], resources: [parameterArn(parameterName, place)] },
  ],
  writes: ({ parameterName }, place) => [
    { sid: 'WriteParameter', actions: ['ssm:PutParameter'], resources: [parameterArn(parameterName, place)] },
  ],
});

function parameterArn(name: string, { partition, region, account }: Place): string {
  return `arn:${partition}:ssm:${region}:${account}:parameter/${name.replace(/^\//, '')}`;
}
