import { stackOutputs } from '#contracts/stack-outputs.ts';
import type { Admin } from '#support/admin-clients.ts';
import type { LongWorld } from '#support/long-lists/open-long-world.ts';
import { writeItems } from '#support/long-lists/write-items.ts';
import { mapLimited } from '#workflow/map-limited.ts';

const AT_ONCE = 8;

/** Puts all that is in a world's table and bucket into a cloud's. */
export async function fillCloud({ world, items }: LongWorld, admin: Admin): Promise<void> {
  await writeItems(items, admin.clients.dynamo, admin.output(stackOutputs.tableName));
  await mapLimited([...world.objects.objects], AT_ONCE, ([key, { body, contentType }]) =>
    admin.objects.putOnce(key, body, contentType),
  );
}
