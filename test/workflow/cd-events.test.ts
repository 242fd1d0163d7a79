import { expect, it } from 'vitest';
import { openWorld, yesRows } from '#support/flow-world.ts';
import { CdEventsPublisher } from '#workflow/cd-events-publisher.ts';

it('puts CDEvents out beside the events of a run, the same ones however often they are told', async () => {
  const world = await openWorld();
  world.ports.events = new CdEventsPublisher(world.ports.events, 'production');
  const gate = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };
  await world.publish({ name: 'judge', rows: yesRows(12), suite: { gate } });
  const judge = () =>
    world.plan(
      'Model Registered',
      { subject: 'judge', version: '1', deploymentId: 'd' },
      crypto.randomUUID(),
    );
  await judge();
  await world.settle();
  await judge();
  await world.settle();
  const beside = world.events.filter(({ detailType }) => detailType.startsWith('dev.cdevents.'));
  const contexts = beside.map(({ detail }) => Reflect.get(detail, 'context') as { id: string; type: string });
  expect([...new Map(contexts.map(({ id, type }) => [id, type])).values()]).toEqual([
    'dev.cdevents.testsuiterun.queued.0.2.0',
    'dev.cdevents.testsuiterun.started.0.2.0',
    'dev.cdevents.testsuiterun.finished.0.2.0',
  ]);
});
