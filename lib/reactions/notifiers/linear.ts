import { z } from 'zod';
import type { ConfigOf } from '#contracts/reactions/notifiers/notifier-catalogue.ts';
import { contentHash } from '#domain/hash.ts';
import { expectStatus, readJsonAnswer } from '#reactions/guarded-http.ts';
import type { Notice } from '#reactions/notice.ts';
import type { Notify } from '#reactions/notifiers/notifier.ts';
import { ReactionError } from '#reactions/reaction-error.ts';
import { readSecret } from '#reactions/read-secret.ts';
import { shorten } from '#reactions/shorten.ts';

const issueSchema = z.looseObject({ identifier: z.string() });
const answerSchema = z.looseObject({
  data: z
    .looseObject({
      issues: z.looseObject({ nodes: z.array(issueSchema) }).optional(),
      issueCreate: z.looseObject({ success: z.boolean(), issue: issueSchema.nullable() }).optional(),
    })
    .nullish(),
  errors: z
    .array(z.looseObject({ extensions: z.looseObject({ code: z.string().optional() }).optional() }))
    .optional(),
});

const FIND = 'query($id: ID!) { issues(filter: { id: { eq: $id } }, first: 1) { nodes { identifier } } }';
const CREATE =
  'mutation($input: IssueCreateInput!) { issueCreate(input: $input) { success issue { identifier } } }';

/** The id of the issue of one event and subscription: a UUID (version 4, as Linear wants it) made of their hash. */
export function linearIssueId(reaction: string, eventId: string): string {
  const hex = contentHash([reaction, eventId]);
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The input of `issueCreate`; the description is Markdown. https://linear.app/developers/graphql */
export function linearIssue(
  { teamId, priority, labelIds }: Pick<ConfigOf<'linear'>, 'teamId' | 'priority' | 'labelIds'>,
  notice: Notice,
  id: string,
) {
  const lines = [
    escaped(notice.headline),
    '',
    ...notice.facts.map(([name, value]) => `- **${escaped(name)}**: ${escaped(value)}`),
    ...(notice.lines.length > 0 ? ['', ...notice.lines.map((line) => `- ${escaped(line)}`)] : []),
    ...(notice.more === null
      ? []
      : ['', notice.url === null ? `\`${notice.more}\`` : `[Read on](${notice.url})`]),
    '',
    escaped(notice.eventId),
  ];
  return {
    id,
    teamId,
    title: shorten(notice.title, 255),
    description: lines.join('\n'),
    priority,
    ...(labelIds.length > 0 && { labelIds }),
  };
}

/** The id follows from the event, so Linear itself refuses a second issue; it is looked for first all the same. */
export const notifyLinear: Notify<'linear'> = async (config, { reaction, notice }, { send, secrets }) => {
  const authorization = await readSecret(secrets, config.credentialRef);
  const id = linearIssueId(reaction, notice.eventId);
  const ask = async (query: string, variables: object) => {
    const answer = await send('Linear', {
      method: 'POST',
      url: config.apiUrl,
      headers: { authorization },
      body: { query, variables },
    });
    expectStatus('Linear', answer, [200], `Is the key at ${config.credentialRef} right?`);
    const { data, errors = [] } = answerSchema.parse(readJsonAnswer('Linear', answer));
    if (errors.length > 0 || !data) {
      const codes = errors
        .flatMap(({ extensions }) => extensions?.code ?? [])
        .filter((code) => /^\w+$/.test(code));
      throw new ReactionError(
        'NOT_TAKEN',
        `Expected Linear to take the request, but it answered with errors${codes.length > 0 ? ` (${codes.join(', ')})` : ''}. Are teamId and labelIds right?`,
      );
    }
    return data;
  };

  const [known] = (await ask(FIND, { id })).issues?.nodes ?? [];
  if (known !== undefined) return { kind: 'found', as: known.identifier };
  const { issueCreate } = await ask(CREATE, { input: linearIssue(config, notice, id) });
  if (!issueCreate?.success) {
    throw new ReactionError('NOT_TAKEN', 'Expected Linear to create the issue, but it did not.');
  }
  return { kind: 'sent', ...(issueCreate.issue && { as: issueCreate.issue.identifier }) };
};

function escaped(text: string): string {
  return text.replace(/[\\*_[\]`~<>#]/g, (character) => `\\${character}`);
}
