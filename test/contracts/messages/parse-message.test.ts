import { describe, expect, it } from 'vitest';
import { InvalidMessageError } from '#contracts/messages/invalid-message-error.ts';
import { parseMessage } from '#contracts/messages/parse-message.ts';
import { versionedSamples } from '#support/event-samples.ts';
import { withField } from '#support/json-fields.ts';

const infer = versionedSamples('messages/infer')[0]?.sample;

function problemsOf(field: string, value: unknown): readonly string[] {
  try {
    parseMessage('infer', JSON.stringify(withField(infer, [field], value)));
    return [];
  } catch (error) {
    if (error instanceof InvalidMessageError) return error.problems;
    throw error;
  }
}

describe('parseMessage', () => {
  it.each([
    ['shard', undefined, 'shard: expected a number, got nothing'],
    ['hop', -1, 'hop: expected a number of at least 0, got -1'],
    ['wave', 1.5, 'wave: expected a whole number, got 1.5'],
    ['toBlock', 48, 'toBlock: expected a block after fromBlock, got 48'],
    ['schemaVersion', '2.0', 'schemaVersion: expected a schema version 1.x, got "2.0"'],
  ])('says field, what was expected and what came: %s %j', (field, value, problem) => {
    expect(problemsOf(field, value)).toEqual([problem]);
  });

  it('says where a reason to decide is none of those it knows', () => {
    const body = JSON.stringify({ schemaVersion: '1.0', runId: 'run_1', reason: 'boredom', wave: 0 });
    expect(() => parseMessage('decide', body)).toThrow(
      'Expected a message of the queue "decide": reason: expected "wave-complete" or "cancelled" or "deadline" or ' +
        '"republish", got "boredom".',
    );
  });

  it.each(['', '{"runId":', 'plain text'])('names a body that is no JSON: %j', (body) => {
    expect(() => parseMessage('score', body)).toThrow('the whole: expected JSON');
  });

  it('carries a code that alarms can count', () => {
    expect(() => parseMessage('score', '7')).toThrow(expect.objectContaining({ code: 'MESSAGE_INVALID' }));
  });
});
