import { expectStatus } from '#reactions/guarded-http.ts';
import type { Notice } from '#reactions/notice.ts';
import type { Notify } from '#reactions/notifiers/notifier.ts';
import { readSecret } from '#reactions/read-secret.ts';
import { shorten } from '#reactions/shorten.ts';

const colours: Readonly<Record<Notice['mood'], string>> = {
  good: 'good',
  bad: 'attention',
  unclear: 'warning',
};

/** A message may take 28 KB; no text comes near that. */
const MAX_TEXT = 1_500;

/**
 * A message with one adaptive card, as workflows of Teams take it.
 *
 * https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
 */
export function teamsMessage(notice: Notice) {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            {
              type: 'TextBlock',
              size: 'Medium',
              weight: 'Bolder',
              wrap: true,
              color: colours[notice.mood],
              text: plain(notice.title),
            },
            { type: 'TextBlock', wrap: true, text: plain(notice.headline) },
            {
              type: 'FactSet',
              facts: notice.facts.map(([title, value]) => ({ title, value: plain(value) })),
            },
            ...notice.lines.map((line) => ({
              type: 'TextBlock',
              wrap: true,
              spacing: 'Small',
              text: plain(line),
            })),
            ...(notice.more === null || notice.url !== null
              ? []
              : [{ type: 'TextBlock', wrap: true, fontType: 'Monospace', text: plain(notice.more) }]),
            { type: 'TextBlock', isSubtle: true, size: 'Small', text: notice.eventId },
          ],
          ...(notice.url !== null && {
            actions: [{ type: 'Action.OpenUrl', title: 'Read on', url: notice.url }],
          }),
        },
      },
    ],
  };
}

/** Teams takes no key to tell a repeat by: the event is shown twice where a delivery dies after the card was taken. */
export const notifyTeams: Notify<'teams'> = async ({ urlRef }, { notice }, { send, secrets }) => {
  const url = await readSecret(secrets, urlRef);
  const answer = await send('Teams', { method: 'POST', url, body: teamsMessage(notice) });
  expectStatus('Teams', answer, [200, 202], `Is the address at ${urlRef} still that of a workflow?`);
  return { kind: 'sent' };
};

/** Cards read a part of Markdown; names of suites and slices are no part of it. */
function plain(text: string): string {
  return shorten(text, MAX_TEXT).replace(/[\\*_[\]`~#]/g, (character) => `\\${character}`);
}
