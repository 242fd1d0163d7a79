import type { ObjectStore } from '#workflow/ports.ts';

export interface CountedObjects {
  readonly objects: ObjectStore;
  /** Bytes that were read through it so far. */
  bytes(): number;
}

/** A store that tells how much was read. */
export function countBytes(objects: ObjectStore): CountedObjects {
  let bytes = 0;
  const counted = <Body extends Uint8Array | null>(body: Body): Body => {
    bytes += body?.length ?? 0;
    return body;
  };
  return {
    objects: {
      get: async (key) => counted(await objects.get(key)),
      getRange: async (key, offset, length) => counted(await objects.getRange(key, offset, length)),
      putOnce: (key, body, contentType) => objects.putOnce(key, body, contentType),
      putStreamOnce: (key, body, contentType) => objects.putStreamOnce(key, body, contentType),
      list: (prefix) => objects.list(prefix),
    },
    bytes: () => bytes,
  };
}
