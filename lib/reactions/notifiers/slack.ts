import { expectStatus } from '#reactions/guarded-http.ts';
import type { Notice } from '#reactions/notice.ts';
import type { Notify } from '#reactions/notifiers/notifier.ts';
import { readSecret } from '#reactions/read-secret.ts';
import { shorten } from '#reactions/shorten.ts';

const marks: Readonly<Record<Notice['mood'], string>> = {
  good: ':white_check_mark:',
  bad: ':x:',
  unclear: ':warning:',
};

/**
 * A message of blocks. Limits: a header of 150 characters, a section of 3,000, ten fields of 2,000.
 *
 * https://docs.slack.dev/reference/block-kit/blocks
 */
export function slackMessage(notice: Notice) {
  const sections = [
    { type: 'section', text: markdown(escaped(notice.headline), 3_000) },
    {
      type: 'section',
      fields: notice.facts
        .slice(0, 10)
        .map(([name, value]) => markdown(`*${escaped(name)}*\n${escaped(value)}`, 2_000)),
    },
    ...(notice.lines.length === 0
      ? []
      : [
          {
            type: 'section',
            text: markdown(notice.lines.map((line) => `• ${escaped(line)}`).join('\n'), 3_000),
          },
        ]),
  ];
  const context = [
    ...(notice.more === null
      ? []
      : [
          markdown(
            notice.url === null ? `\`${escaped(notice.more)}\`` : `<${escaped(notice.url)}|Read on>`,
            2_000,
          ),
        ]),
    markdown(escaped(notice.eventId), 2_000),
  ];
  return {
    // Shown in notifications, where blocks are not.
    text: escaped(notice.title),
    blocks: [
      {
        type: 'header',
        text: {
          type: 'plain_text',
          text: shorten(`${marks[notice.mood]} ${notice.title}`, 150),
          emoji: true,
        },
      },
      ...sections,
      { type: 'context', elements: context },
    ],
  };
}

/** Slack takes no key to tell a repeat by: the event is shown twice where a delivery dies after the message was taken. */
export const notifySlack: Notify<'slack'> = async ({ urlRef }, { notice }, { send, secrets }) => {
  const url = await readSecret(secrets, urlRef);
  const answer = await send('Slack', { method: 'POST', url, body: slackMessage(notice) });
  expectStatus('Slack', answer, [200], `Is the address at ${urlRef} still that of a webhook?`);
  return { kind: 'sent' };
};

function markdown(text: string, limit: number) {
  return { type: 'mrkdwn', text: shorten(text, limit) };
}

/** https://docs.slack.dev/messaging/formatting-message-text#escaping */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
