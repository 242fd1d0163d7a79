import { describe, expect, it } from 'vitest';
import { s3ObjectCreated } from '#contracts/triggers/s3-object-created.ts';
import { inboundSample } from '#support/event-samples.ts';
import { changeIn, problemsIn } from '#support/recognised.ts';

const sampleObject = {
  key: 'faq/2026-11.jsonl',
  size: 5,
  etag: 'b1946ac92492d2347c6235b4d2611184',
  sequencer: '617f08299329d189',
};
const sample = (object: Record<string, unknown> = {}) =>
  inboundSample('s3-object-created', { object: { ...sampleObject, ...object } });

describe('s3-object-created', () => {
  it('sees a version of the bucket in an object of its root', () => {
    expect(changeIn(s3ObjectCreated, inboundSample('s3-object-created'))).toMatchObject({
      kind: 'dataset',
      subject: 'amzn-s3-demo-bucket1',
      candidate: 'example-key@IYV3p45BT0ac8hjHg1houSdS1a.Mro8e',
    });
  });

  it('sees a version of the folder in an object of a folder, by ETag where the bucket has no versions', () => {
    expect(changeIn(s3ObjectCreated, sample())).toMatchObject({
      subject: 'amzn-s3-demo-bucket1/faq',
      candidate: '2026-11.jsonl@b1946ac92492d2347c6235b4d2611184',
    });
  });

  it('sees a new change where the same bytes are written again', () => {
    const again = changeIn(s3ObjectCreated, sample({ sequencer: '617f08299329d18a' }));
    expect(again.candidate).toBe(changeIn(s3ObjectCreated, sample()).candidate);
    expect(again.key).not.toBe(changeIn(s3ObjectCreated, sample()).key);
  });

  it('sees one change where one write is told of twice', () => {
    expect(changeIn(s3ObjectCreated, { ...sample(), id: 'second' }).key).toBe(
      changeIn(s3ObjectCreated, sample()).key,
    );
  });

  it('ignores the mark of a folder', () => {
    expect(s3ObjectCreated.recognise(sample({ key: 'faq/', size: 0 }))).toEqual({
      kind: 'ignored',
      reason: 's3://amzn-s3-demo-bucket1/faq/ marks a folder.',
    });
  });

  it('says what is wrong with an object without key', () => {
    expect(problemsIn(s3ObjectCreated.recognise(sample({ key: undefined })))).toEqual([
      'detail.object.key: expected a string, got nothing',
    ]);
  });
});
