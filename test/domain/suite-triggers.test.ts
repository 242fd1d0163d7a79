import { expect, it } from 'vitest';
import { triggerSchema } from '#domain/suite.ts';

it.each([
  [{ change: 'model', coalesceSeconds: 60 }, true],
  [{ change: 'model' }, true],
  [{ change: 'model', coalesceSeconds: 601 }, false],
  [{ change: 'model', coalesceSeconds: 0.5 }, false],
  [{ change: 'manual', coalesceSeconds: 60 }, false],
  [{ change: 'schedule', schedule: 'rate(1 day)', coalesceSeconds: 60 }, false],
])('a trigger %j is taken: %s', (trigger, isTaken) => {
  expect(triggerSchema.safeParse(trigger).success).toBe(isTaken);
});
