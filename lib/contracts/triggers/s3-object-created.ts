import { z } from 'zod';
import { parseDetail } from '#contracts/triggers/parse-detail.ts';
import { recognisedChange } from '#contracts/triggers/recognised-change.ts';
import type { Trigger } from '#contracts/triggers/trigger.ts';

const detailSchema = z.looseObject({
  bucket: z.looseObject({ name: z.string().min(1) }),
  object: z.looseObject({
    key: z.string().min(1),
    etag: z.string().min(1),
    /** Only versioned buckets give one. */
    'version-id': z.string().min(1).optional(),
    sequencer: z.string().min(1),
  }),
});

/**
 * An object is a version of the folder that it lies in: `s3://bucket/faq/2026-11.jsonl` is version
 * `2026-11.jsonl@<version id>` of `bucket/faq`. Unversioned buckets give the ETag in the id's place; there the sequencer,
 * which grows with every write of a key, marks the occurrence.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 */
export const s3ObjectCreated: Trigger = {
  name: 's3-object-created',
  meaning: 'An object was written; the subject is its bucket and folder.',
  bus: 'default',
  pattern: { source: ['aws.s3'], 'detail-type': ['Object Created'] },
  recognise: (event) =>
    parseDetail(event, detailSchema, ({ bucket, object }) => {
      const slash = object.key.lastIndexOf('/');
      const name = object.key.slice(slash + 1);
      if (name === '')
        return { kind: 'ignored', reason: `s3://${bucket.name}/${object.key} marks a folder.` };
      const folder = object.key.slice(0, Math.max(0, slash));
      const versionId = object['version-id'];
      return recognisedChange(event, {
        kind: 'dataset',
        subject: folder === '' ? bucket.name : `${bucket.name}/${folder}`,
        candidate: `${name}@${versionId ?? object.etag}`,
        occurrence: `${object.key} ${versionId ?? object.sequencer}`,
      });
    }),
};
