import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { suiteParams } from '#contracts/api/champion-resource.ts';
import { plainText } from '#contracts/api/plain-text.ts';
import { waiverResourceSchema } from '#contracts/api/waiver-resource.ts';

/** Trimmed as it will be stored. */
const text = (maxCharacters: number) => plainText(maxCharacters).trim();

export const createWaiver = apiRoute({
  name: 'create-waiver',
  method: 'POST',
  path: '/v1/suites/{suite}/waivers',
  meaning: 'Asks for a waiver as the caller; it covers nothing until somebody else approves it.',
  right: 'write',
  params: suiteParams,
  query: z.object({}),
  body: z.strictObject({
    rule: text(300).meta({ description: 'Id of a rule as verdicts show it; `*` stands for any text.' }),
    slice: text(300)
      .optional()
      .meta({ description: 'Only this slice, e.g. `negation=yes`. Default: whatever `rule` says.' }),
    candidate: text(300)
      .optional()
      .meta({ description: 'Only this version, as events name it. Default: every version.' }),
    owner: text(200).meta({ description: 'Who answers for the failure and its end.' }),
    reason: text(500).meta({ description: 'Why the rule may be passed over.' }),
    expiresAt: z.iso
      .datetime({ offset: true })
      .meta({ description: 'From then on it covers nothing; at most 90 days from now.' }),
    token: plainText(256).optional().meta({
      description:
        'Mark of this request: the same caller’s again finds the first waiver. Default: made of the other fields.',
    }),
  }),
  responses: [{ status: 201, meaning: 'The waiver, new or found.', body: waiverResourceSchema }],
  problems: [404, 409, 422],
});
