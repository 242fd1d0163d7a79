import type { Json } from '#domain/json.ts';
import type { ArmTarget } from '#domain/target.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import type { Conversation, Message } from '#targets/requests/message.ts';
import { parseMessages } from '#targets/requests/parse-messages.ts';
import { compileTemplate } from '#targets/requests/prompt-template.ts';

/** What a row is asked with, or why it cannot be. */
export type ComposeConversation = (input: Json) => Conversation | Problem;

const wholeInput = /^\s*\{\{\s*input\s*\}\}\s*$/;

/**
 * How a chat target's rows become conversations: the prompt's system message, its examples, and the template filled with the
 * row. A row whose input has `messages` is a conversation of its own, which follows the system message and the examples; the
 * template then has to be the input alone.
 */
export function composeConversations({ prompt }: ArmTarget): ComposeConversation | Problem {
  const template = prompt?.template ?? '{{input}}';
  const fill = compileTemplate(template);
  if (fill instanceof Problem) return fill;
  const system = prompt?.system;
  const takesMessages = wholeInput.test(template);
  const turnsOf = (input: Json): readonly Message[] | Problem => {
    if (takesMessages && hasMessages(input)) return parseMessages(input.messages);
    const content = fill(input);
    return content instanceof Problem ? content : [{ role: 'user', content }];
  };
  const examples: Message[] = [];
  for (const { input, reference } of prompt?.examples ?? []) {
    const turns = turnsOf(input);
    if (turns instanceof Problem) return turns;
    examples.push(...turns, { role: 'assistant', content: textOf(reference) });
  }
  return (input) => {
    const turns = turnsOf(input);
    return turns instanceof Problem ? turns : { system, messages: [...examples, ...turns] };
  };
}

function hasMessages(input: Json): input is { readonly messages: Json } {
  return (
    typeof input === 'object' && input !== null && !Array.isArray(input) && Object.hasOwn(input, 'messages')
  );
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
