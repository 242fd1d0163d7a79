import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ObjectEmulator, openObjects } from '#local/s3/object-emulator.ts';

const MEBIBYTE = 1024 * 1024;
const key = 'runs/r1/rows.jsonl';
let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const bodyPath = () => at('buckets', 'rows', key);
const recordPath = () => at('metadata', 'rows', `${key}.json`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assize-objects-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function open(): Promise<ObjectEmulator> {
  const objects = await openObjects(folder);
  objects.createBuckets(['rows']);
  return objects;
}

/** Sends a request past HTTP. @returns what fauxqs answered */
async function ask(
  objects: ObjectEmulator,
  name: string,
  request: { query?: Record<string, string>; body?: Buffer } = {},
) {
  const headers: Record<string, string | number> = {};
  let answer = '';
  const reply = {
    header: (field: string, value: string | number) => {
      headers[field] = value;
      return reply;
    },
    status: () => reply,
    send: (body?: unknown) => {
      answer = String(body);
      return reply;
    },
  };
  const { query = {}, body = Buffer.alloc(0) } = request;
  const params = { bucket: 'rows', '*': key };
  (await objects.action(name))({ params, query, headers: {}, body }, reply, objects.store);
  return { headers, answer };
}

async function begin(objects: ObjectEmulator): Promise<string> {
  const { answer } = await ask(objects, 'createMultipartUpload');
  return /<UploadId>(.*)<\/UploadId>/.exec(answer)?.[1] ?? '';
}

async function sendPart(objects: ObjectEmulator, uploadId: string, partNumber: number, body: Buffer) {
  const query = { uploadId, partNumber: String(partNumber) };
  const { headers } = await ask(objects, 'uploadPart', { query, body });
  return `<Part><PartNumber>${partNumber}</PartNumber><ETag>${headers.etag}</ETag></Part>`;
}

async function upload(objects: ObjectEmulator, ...bodies: Buffer[]): Promise<void> {
  const uploadId = await begin(objects);
  const parts: string[] = [];
  for (const [index, body] of bodies.entries()) {
    parts.push(await sendPart(objects, uploadId, index + 1, body));
  }
  await ask(objects, 'completeMultipartUpload', { query: { uploadId }, body: Buffer.from(parts.join('')) });
}

const bodies = [Buffer.alloc(6 * MEBIBYTE, 'a'), Buffer.alloc(3 * MEBIBYTE, 'b')];

describe('objects as files', () => {
  it('keeps parts in files until they are one object', async () => {
    const objects = await open();
    const uploadId = await begin(objects);
    await sendPart(objects, uploadId, 1, bodies[0] as Buffer);
    expect(readdirSync(at('uploads', uploadId))).toEqual(['1']);
    expect(existsSync(bodyPath())).toBe(false);
    await upload(objects, ...bodies);
    expect(readdirSync(at('uploads'))).toEqual([uploadId]);
    expect(readFileSync(bodyPath()).equals(Buffer.concat(bodies))).toBe(true);
    await ask(objects, 'abortMultipartUpload', { query: { uploadId } });
    expect(readdirSync(at('uploads'))).toEqual([]);
  });

  it('forgets at its start what was on its way at a kill', async () => {
    const objects = await open();
    await sendPart(objects, await begin(objects), 1, Buffer.from('a part'));
    writeFileSync(at('uploads', 'body'), 'half a bo');
    const after = await open();
    expect(readdirSync(at('uploads'))).toEqual([]);
    expect(after.object('rows', key)).toBeUndefined();
  });

  it('finishes an object of parts whose body was in place at a kill', async () => {
    await upload(await open(), ...bodies);
    renameSync(recordPath(), `${recordPath()}.new`);
    expect((await open()).object('rows', key)).toMatchObject({
      contentLength: 9 * MEBIBYTE,
      etag: expect.stringMatching(/^"[0-9a-f]{32}-2"$/),
      parts: [{ offset: 0 }, { offset: 6 * MEBIBYTE }],
    });
  });

  it('keeps the object that was there when the new body was not in place at a kill', async () => {
    const objects = await open();
    await ask(objects, 'putObject', { body: Buffer.from('old') });
    const [oldBody, oldRecord] = [readFileSync(bodyPath()), readFileSync(recordPath())];
    await upload(objects, ...bodies);
    renameSync(recordPath(), `${recordPath()}.new`);
    writeFileSync(recordPath(), oldRecord);
    writeFileSync(bodyPath(), oldBody);
    const after = await open();
    expect(after.object('rows', key)?.contentLength).toBe(3);
    expect(existsSync(`${recordPath()}.new`)).toBe(false);
  });

  it('starts again after it refused a key that is a folder of others', async () => {
    const objects = await open();
    await ask(objects, 'putObject', { body: Buffer.from('kept') });
    const put = await objects.action('putObject');
    const request = {
      params: { bucket: 'rows', '*': 'runs' },
      query: {},
      headers: {},
      body: Buffer.from('x'),
    };
    expect(() => put(request, {} as never, objects.store)).toThrow('does not emulate an object runs beside');
    expect((await open()).object('rows', key)?.contentLength).toBe(4);
  });

  it('makes folders anew that somebody removed', async () => {
    const objects = await open();
    await ask(objects, 'putObject', { body: Buffer.from('one') });
    for (const part of ['buckets', 'metadata', 'uploads']) rmSync(at(part), { recursive: true });
    await ask(objects, 'putObject', { body: Buffer.from('two') });
    expect(readFileSync(bodyPath(), 'utf8')).toBe('two');
  });
});
