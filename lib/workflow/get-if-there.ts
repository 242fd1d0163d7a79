import type { ObjectStore } from '#workflow/ports.ts';

/**
 * An object that may not be there, for a role that may list its prefix alone: S3 then refuses what does not exist, as it
 * refuses what may not be read.
 *
 * @returns null where there is none.
 */
export async function getIfThere(
  key: string,
  objects: Pick<ObjectStore, 'get' | 'list'>,
): Promise<Uint8Array | null> {
  try {
    return await objects.get(key);
  } catch (error) {
    if ((await objects.list(key)).includes(key)) throw error;
    return null;
  }
}
