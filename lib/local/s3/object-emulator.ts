import { loadFauxqs } from '#local/emulators/fauxqs-library.ts';
import type { ObjectStore, S3Action, StoredObject } from '#local/emulators/fauxqs-types.ts';
import { completeUpload } from '#local/s3/complete-upload.ts';
import { FileBody } from '#local/s3/file-body.ts';
import { listInKeyOrder } from '#local/s3/list-in-key-order.ts';
import { ObjectFiles } from '#local/s3/object-files.ts';

/** S3 in this process. */
export interface ObjectEmulator {
  readonly store: ObjectStore;
  /** The fauxqs implementation of an S3 operation, e.g. `getObject`. */
  action(name: string): Promise<S3Action>;
  object(bucket: string, key: string): StoredObject | undefined;
  createBuckets(names: readonly string[]): void;
}

/** @param folder folder of the objects as files; undefined keeps everything in memory */
export async function openObjects(folder: string | undefined): Promise<ObjectEmulator> {
  const fauxqs = await loadFauxqs();
  const store = new fauxqs.S3Store();
  Object.assign(store, { listObjects: listInKeyOrder(store) });
  if (folder !== undefined) {
    const files = new ObjectFiles(folder);
    files.load(store);
    keepIn(files, store);
  }
  const actions = new Map<string, Promise<S3Action>>();
  return {
    store,
    action(name) {
      const known = actions.get(name) ?? fauxqs.s3Action(name);
      actions.set(name, known);
      return known;
    },
    object: (bucket, key) => store.buckets.get(bucket)?.get(key),
    createBuckets(names) {
      for (const name of names) store.createBucket(name);
    },
  };
}

function keepIn(files: ObjectFiles, store: ObjectStore): void {
  const putObject = store.putObject.bind(store);
  Object.assign(store, {
    persistence: files,
    completeMultipartUpload: completeUpload(store, files),
    // A copied object comes as the file of its source, of which fauxqs wants the bytes.
    putObject: ((bucket, key, body, ...description) =>
      putObject(
        bucket,
        key,
        body instanceof FileBody ? body.read() : body,
        ...description,
      )) as typeof putObject,
  });
}
