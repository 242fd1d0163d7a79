import type { Json } from '#domain/json.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import { type Conversation, type Message, type Part, plainText } from '#targets/requests/message.ts';

/** A conversation as the Anthropic Messages API takes it: system texts apart, tool results in a user's turn. */
export function anthropicMessages({
  system,
  messages,
}: Conversation): { readonly system: string | undefined; readonly messages: readonly object[] } | Problem {
  const systems = system === undefined ? [] : [system];
  const own: object[] = [];
  for (const message of messages) {
    if (message.role === 'system') {
      const text = plainText(message.content, 'a system message');
      if (text instanceof Problem) return text;
      systems.push(text);
      continue;
    }
    const turned = anthropicMessage(message);
    if (turned instanceof Problem) return turned;
    own.push(turned);
  }
  return { system: systems.length === 0 ? undefined : systems.join('\n\n'), messages: own };
}

function anthropicMessage(message: Exclude<Message, { role: 'system' }>): object | Problem {
  if (message.role === 'tool') {
    const result = { type: 'tool_result', tool_use_id: message.toolCallId, content: message.content };
    return { role: 'user', content: [result] };
  }
  const calls = message.role === 'assistant' ? (message.toolCalls ?? []) : [];
  if (typeof message.content === 'string' && calls.length === 0)
    return { role: message.role, content: message.content };
  const parts: readonly Part[] =
    typeof message.content === 'string'
      ? message.content === ''
        ? []
        : [{ type: 'text', text: message.content }]
      : message.content;
  const blocks: object[] = [];
  for (const part of parts) {
    const block = anthropicPart(part);
    if (block instanceof Problem) return block;
    blocks.push(block);
  }
  const uses = calls.map(({ id, name, arguments: input }: { id: string; name: string; arguments: Json }) => ({
    type: 'tool_use',
    id,
    name,
    input,
  }));
  return { role: message.role, content: [...blocks, ...uses] };
}

function anthropicPart(part: Part): object | Problem {
  if (part.type === 'text') return { type: 'text', text: part.text };
  if (part.type === 'audio')
    return new Problem('Expected text, images or files for anthropic-messages, got audio');
  const source =
    part.url === undefined
      ? { type: 'base64', media_type: part.mediaType, data: part.data }
      : { type: 'url', url: part.url };
  return { type: part.type === 'image' ? 'image' : 'document', source };
}
