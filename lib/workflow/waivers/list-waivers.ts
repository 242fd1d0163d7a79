import type { Waiver } from '#domain/waivers/waiver.ts';
import type { Registry, WaiverStore } from '#workflow/ports.ts';

/** Waivers of one suite, or of every published one, the oldest first. */
export async function listWaivers(
  suite: string | undefined,
  ports: { readonly registry: Pick<Registry, 'suites'>; readonly waivers: Pick<WaiverStore, 'ofSuite'> },
): Promise<readonly Waiver[]> {
  const suites =
    suite === undefined ? (await ports.registry.suites()).map(({ definition }) => definition.name) : [suite];
  const found = await Promise.all(suites.map((name) => ports.waivers.ofSuite(name)));
  return found.flat().sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}
