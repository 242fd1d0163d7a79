import { describe, expect, it } from 'vitest';
import { encodeMessage } from '#contracts/messages/encode-message.ts';
import { InvalidMessageError } from '#contracts/messages/invalid-message-error.ts';
import { parseMessage } from '#contracts/messages/parse-message.ts';

const score = { runId: 'run_1', manifest: 'abc', wave: 0, shard: 3, fromBlock: 0, toBlock: 4 };

describe('encodeMessage', () => {
  it('gives a message its version, so that its reader takes it', () => {
    expect(parseMessage('score', encodeMessage('score', score))).toEqual({ ...score, schemaVersion: '1.0' });
  });

  it('keeps the fields that a newer deployment has added to a message that is passed on', () => {
    const passedOn = { ...score, schemaVersion: '1.4', addedLater: 'kept' };
    expect(JSON.parse(encodeMessage('score', passedOn))).toEqual({ ...passedOn, schemaVersion: '1.0' });
  });

  it('writes ASCII alone', () => {
    expect(encodeMessage('infer', { ...score, hop: 0, attemptKey: 'naïve 🎈' })).toMatch(/^[\x20-\x7e]+$/);
  });

  it('refuses what its reader would refuse', () => {
    expect(() => encodeMessage('score', { ...score, toBlock: 0 })).toThrow(InvalidMessageError);
  });
});
