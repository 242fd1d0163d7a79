import { describe, expect, it } from 'vitest';
import { bedrockPromptVersion } from '#contracts/triggers/bedrock-prompt-version.ts';
import { inboundSample } from '#support/event-samples.ts';
import { changeIn, problemsIn } from '#support/recognised.ts';

const sample = (detail: Record<string, unknown> = {}) => inboundSample('bedrock-prompt-version', detail);

describe('bedrock-prompt-version', () => {
  it('sees a new version of the prompt', () => {
    expect(changeIn(bedrockPromptVersion, sample())).toMatchObject({
      kind: 'prompt',
      subject: 'PROMPT12345',
      candidate: '3',
    });
  });

  it.each([
    'arn:aws:bedrock:us-east-1:123456789012:prompt/PROMPT12345',
    'arn:aws:bedrock:us-east-1:123456789012:prompt/PROMPT12345:3',
  ])('reads the id from the request where the answer holds the version alone: %s', (promptIdentifier) => {
    const event = sample({ requestParameters: { promptIdentifier }, responseElements: { version: '3' } });
    expect(changeIn(bedrockPromptVersion, event)).toEqual(changeIn(bedrockPromptVersion, sample()));
  });

  it('takes both names that CloudTrail may call the service by', () => {
    const event = sample({ eventSource: 'bedrock-agent.amazonaws.com' });
    expect(changeIn(bedrockPromptVersion, event).candidate).toBe('3');
  });

  it.each([
    [{ eventName: 'GetPrompt' }, 'creates no prompt version'],
    [{ errorCode: 'AccessDeniedException' }, 'The call failed: AccessDeniedException'],
  ])('ignores %j and says why', (detail, reason) => {
    expect(bedrockPromptVersion.recognise(sample(detail))).toEqual({
      kind: 'ignored',
      reason: expect.stringContaining(reason),
    });
  });

  it('says what to do where CloudTrail leaves out the answer', () => {
    expect(problemsIn(bedrockPromptVersion.recognise(sample({ responseElements: null })))[0]).toMatch(
      /^detail\.responseElements: expected .*publish "Prompt Deployed"/,
    );
  });
});
