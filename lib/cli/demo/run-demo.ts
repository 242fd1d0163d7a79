import type { CliContext } from '#cli/command.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { demoEvents } from '#cli/demo/demo-events.ts';
import { type JudgedEvent, judgeDemoEvent } from '#cli/demo/judge-demo-event.ts';
import { seedChampions } from '#cli/demo/seed-champions.ts';
import type { Steps } from '#cli/progress/steps.ts';
import { publishFolders } from '#cli/publish/publish-folders.ts';
import { Subscription } from '#cli/subscribe/subscription.ts';
import { countOf } from '#report/format/format-count.ts';
import type { FoldersToPublish } from '#workflow/publishing/publish-all.ts';

const SUBSCRIBER = 'assize-demo-subscriber';

/** Publishes, and deploys six times, one after another. @returns what each deployment came to. */
export async function runDemo(
  connection: Connection,
  folders: FoldersToPublish,
  steps: Steps,
  context: CliContext,
): Promise<readonly JudgedEvent[]> {
  await steps.run('Publish suites and datasets', async () => {
    const published = await publishFolders(folders, connection);
    const changed = published.filter(({ result }) => result === 'published').length;
    return changed === 0 ? 'unchanged' : countOf(changed, 'new version');
  });
  await steps.run('Seed the champions', () => seedChampions(connection));
  const subscription = await steps.run('Subscribe a queue to the bus', () =>
    Subscription.open(SUBSCRIBER, connection),
  );
  try {
    return await judgeAll(connection, subscription, steps, context);
  } finally {
    await subscription.close();
  }
}

async function judgeAll(
  connection: Connection,
  subscription: Subscription,
  steps: Steps,
  { interrupted }: CliContext,
): Promise<JudgedEvent[]> {
  const judged: JudgedEvent[] = [];
  for (const [i, demoEvent] of demoEvents.entries()) {
    const at = new Date();
    const occurrence = { at, deploymentId: `demo-${at.getTime()}-${i + 1}` };
    await steps.run(`${i + 1} of ${demoEvents.length}: ${demoEvent.title}`, async (told) => {
      const result = await judgeDemoEvent(demoEvent, occurrence, connection, subscription, told, interrupted);
      judged.push(result);
      return `${result.verdict.outcome}, ${countOf(result.verdict.rows, 'row')}`;
    });
  }
  return judged;
}
