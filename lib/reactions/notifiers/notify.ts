import type { NotifierConfig, NotifierKind } from '#contracts/reactions/notifiers/notifier-catalogue.ts';
import { notifyJira } from '#reactions/notifiers/jira.ts';
import { notifyLinear } from '#reactions/notifiers/linear.ts';
import type { NotifierPorts, Notify, Told, ToldEvent } from '#reactions/notifiers/notifier.ts';
import { notifySlack } from '#reactions/notifiers/slack.ts';
import { notifyTeams } from '#reactions/notifiers/teams.ts';
import { notifyWebhook } from '#reactions/notifiers/webhook.ts';

/** How each notifier of the catalogue tells it. */
const notifiers: { readonly [Kind in NotifierKind]: Notify<Kind> } = {
  slack: notifySlack,
  teams: notifyTeams,
  jira: notifyJira,
  linear: notifyLinear,
  webhook: notifyWebhook,
};

export function notify(config: NotifierConfig, told: ToldEvent, ports: NotifierPorts): Promise<Told> {
  // Each takes its own configuration, which the union cannot express.
  const tell = notifiers[config.kind] as Notify<NotifierKind>;
  return tell(config, told, ports);
}
