import type { ObjectStore, StoredObject } from '#local/emulators/fauxqs-types.ts';

interface ListOptions {
  readonly prefix?: string;
  readonly delimiter?: string;
  readonly maxKeys?: number;
  readonly startAfter?: string;
  readonly marker?: string;
}

interface Listing {
  readonly objects: StoredObject[];
  readonly commonPrefixes: string[];
  readonly isTruncated: boolean;
}

/**
 * Lists a bucket in the order of the keys' UTF-8 bytes, as S3 does. fauxqs sorts by locale but resumes by code unit, so
 * that its second page can leave out keys.
 */
export function listInKeyOrder(store: ObjectStore): (bucket: string, options?: ListOptions) => Listing {
  return (bucket, options = {}) => {
    const { prefix = '', delimiter, maxKeys = 1000 } = options;
    const after = options.startAfter ?? options.marker ?? '';
    const keys = [...(store.buckets.get(bucket)?.keys() ?? [])]
      .filter((key) => key.startsWith(prefix) && (after === '' || compareBytes(key, after) > 0))
      .sort(compareBytes);
    const objects: StoredObject[] = [];
    const commonPrefixes = new Set<string>();
    for (const key of keys) {
      const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
      const common = end < 0 ? undefined : key.slice(0, end + (delimiter?.length ?? 0));
      if (common !== undefined && (commonPrefixes.has(common) || isCovered(common, after))) continue;
      if (objects.length + commonPrefixes.size >= maxKeys) {
        return { objects, commonPrefixes: [...commonPrefixes], isTruncated: true };
      }
      const object = store.buckets.get(bucket)?.get(key);
      if (common !== undefined) commonPrefixes.add(common);
      else if (object) objects.push(object);
    }
    return { objects, commonPrefixes: [...commonPrefixes], isTruncated: false };
  };
}

/** A group that the page before has named is not named again. */
function isCovered(common: string, after: string): boolean {
  return after !== '' && (after === common || after.startsWith(common));
}

/** Text order differs from byte order only beyond the BMP: surrogates sort below U+E000. */
function compareBytes(left: string, right: string): number {
  if (left === right) return 0;
  const hasSurrogate = /[\ud800-\udfff]/;
  if (hasSurrogate.test(left) || hasSurrogate.test(right))
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  return left < right ? -1 : 1;
}
