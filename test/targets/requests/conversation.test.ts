import { expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import type { ArmTarget, Prompt } from '#domain/target.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import { type ComposeConversation, composeConversations } from '#targets/requests/conversation.ts';

const compose = (prompt: Omit<Prompt, 'name'>) =>
  composeConversations({ prompt: { name: 'p', ...prompt } } as ArmTarget);
const ask = (prompt: Omit<Prompt, 'name'>, input: Json) => (compose(prompt) as ComposeConversation)(input);

it('shows each example as a question and its answer, in order, before the row', () => {
  const examples = [
    { input: { text: 'one' }, reference: 'first' },
    { input: { text: 'two' }, reference: { label: 2 } },
  ];
  expect(ask({ system: 's', template: 'Q: {{input.text}}', examples }, { text: 'three' })).toEqual({
    system: 's',
    messages: [
      { role: 'user', content: 'Q: one' },
      { role: 'assistant', content: 'first' },
      { role: 'user', content: 'Q: two' },
      { role: 'assistant', content: '{"label":2}' },
      { role: 'user', content: 'Q: three' },
    ],
  });
});

it('shows an example that is a conversation with all its turns', () => {
  const turns = [
    { role: 'user', content: 'hello' },
    { role: 'assistant', content: 'yes?' },
    { role: 'user', content: 'why' },
  ];
  const examples = [{ input: { messages: turns }, reference: 'because' }];
  expect(ask({ template: '{{input}}', examples }, 'next')).toMatchObject({
    messages: [...turns, { role: 'assistant', content: 'because' }, { role: 'user', content: 'next' }],
  });
});

it('is refused for an example without a field that the template names', () => {
  const refused = compose({ template: '{{input.text}}', examples: [{ input: 'x', reference: 'y' }] });
  expect(refused).toBeInstanceOf(Problem);
});
