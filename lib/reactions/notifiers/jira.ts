import { z } from 'zod';
import type { ConfigOf } from '#contracts/reactions/notifiers/notifier-catalogue.ts';
import { contentHash } from '#domain/hash.ts';
import { expectStatus, readJsonAnswer } from '#reactions/guarded-http.ts';
import type { Notice } from '#reactions/notice.ts';
import type { Notify } from '#reactions/notifiers/notifier.ts';
import { readSecret } from '#reactions/read-secret.ts';
import { shorten } from '#reactions/shorten.ts';

const foundSchema = z.looseObject({ issues: z.array(z.looseObject({ key: z.string() })) });
const createdSchema = z.looseObject({ key: z.string() });

/** Marks the issue of one event and subscription, and no other. */
export function jiraLabel(reaction: string, eventId: string): string {
  return `assize-${contentHash([reaction, eventId]).slice(0, 24)}`;
}

/**
 * The fields of an issue; the description is in Atlassian's document format.
 *
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-post
 */
export function jiraIssue(
  { projectKey, issueType, labels }: Pick<ConfigOf<'jira'>, 'projectKey' | 'issueType' | 'labels'>,
  notice: Notice,
  label: string,
) {
  return {
    fields: {
      project: { key: projectKey },
      issuetype: { name: issueType },
      // A summary is one line of at most 255 characters.
      summary: shorten(notice.title.replace(/\s+/g, ' '), 255),
      labels: [...labels, label],
      description: {
        type: 'doc',
        version: 1,
        content: [
          paragraph(notice.headline),
          list(notice.facts.map(([name, value]) => `${name}: ${value}`)),
          ...(notice.lines.length > 0 ? [list(notice.lines)] : []),
          ...(notice.more === null ? [] : [paragraph(notice.more, notice.url)]),
          paragraph(notice.eventId),
        ],
      },
    },
  };
}

/** Looks for the event's issue by its label first, so a delivery that died after creating it makes no second one. */
export const notifyJira: Notify<'jira'> = async (config, { reaction, notice }, { send, secrets }) => {
  const credential = await readSecret(secrets, config.credentialRef);
  const headers = {
    authorization: `Basic ${Buffer.from(credential).toString('base64')}`,
    accept: 'application/json',
  };
  const advice = `Is the credential at ${config.credentialRef} right, and may it create issues of type ${config.issueType} in ${config.projectKey}?`;
  const label = jiraLabel(reaction, notice.eventId);
  const post = (path: string, body: unknown) =>
    send('Jira', { method: 'POST', url: new URL(path, config.siteUrl).href, headers, body });

  const found = await post('/rest/api/3/search/jql', {
    jql: `project = "${config.projectKey}" AND labels = "${label}"`,
    fields: ['key'],
    maxResults: 1,
  });
  expectStatus('Jira', found, [200], advice);
  const [known] = foundSchema.parse(readJsonAnswer('Jira', found)).issues;
  if (known !== undefined) return { kind: 'found', as: known.key };

  const created = await post('/rest/api/3/issue', jiraIssue(config, notice, label));
  expectStatus('Jira', created, [201], advice);
  return { kind: 'sent', as: createdSchema.parse(readJsonAnswer('Jira', created)).key };
};

function paragraph(text: string, url: string | null = null) {
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text, ...(url !== null && { marks: [{ type: 'link', attrs: { href: url } }] }) },
    ],
  };
}

function list(lines: readonly string[]) {
  return {
    type: 'bulletList',
    content: lines.map((line) => ({ type: 'listItem', content: [paragraph(line)] })),
  };
}
