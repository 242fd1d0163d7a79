import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileBody } from '#local/s3/file-body.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assize-body-'));
  path = join(folder, 'body');
  writeFileSync(path, '0123456789');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the body of a file', () => {
  it('is as long as the file, and cut like a buffer', () => {
    const body = FileBody.of(path);
    expect([body.length, body.subarray(2, 5).length, body.subarray(8, 99).length]).toEqual([10, 3, 2]);
    expect(body.subarray(2, 8).subarray(1, 3).read().toString()).toBe('34');
  });

  it('reads nothing but the range', () => {
    const beyondAnyBuffer = 2 ** 40;
    truncateSync(path, beyondAnyBuffer);
    const body = FileBody.of(path);
    expect(body.length).toBe(beyondAnyBuffer);
    expect(body.subarray(8, 12).read()).toEqual(Buffer.from('89\0\0'));
    expect(body.subarray(beyondAnyBuffer - 2, beyondAnyBuffer).read()).toEqual(Buffer.alloc(2));
  });

  it('streams the range of the file that was there when it began', async () => {
    const stream = FileBody.of(path).subarray(3, 7).stream();
    rmSync(path);
    writeFileSync(path, 'something else');
    expect(String(await buffer(stream))).toBe('3456');
  });

  it('comes piece by piece', () => {
    const large = Buffer.alloc(2.5 * 1024 * 1024, 'abc');
    writeFileSync(path, large);
    const pieces = [...FileBody.of(path).subarray(1, large.length).chunks()].map((piece) => piece.length);
    expect(pieces).toEqual([1024 * 1024, 1024 * 1024, 512 * 1024 - 1]);
    const copies: Buffer[] = [];
    for (const piece of FileBody.of(path).chunks()) copies.push(Buffer.from(piece));
    expect(Buffer.concat(copies).equals(large)).toBe(true);
  });

  it('tells of a file that has become shorter instead of giving less', () => {
    const body = FileBody.of(path);
    truncateSync(path, 4);
    const shorter = /Expected 10 bytes at 0 of .*, came 4/;
    expect(() => body.read()).toThrow(shorter);
    expect(() => body.stream()).toThrow(shorter);
    expect(() => [...body.chunks()]).toThrow(shorter);
  });
});
