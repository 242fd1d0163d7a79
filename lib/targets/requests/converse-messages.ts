import { Problem } from '#targets/answers/parsed-answer.ts';
import { type Conversation, type Message, type Part, plainText } from '#targets/requests/message.ts';

/** A conversation as Bedrock's Converse takes it. */
export function converseMessages({
  system,
  messages,
}: Conversation): { readonly system?: readonly object[]; readonly messages: readonly object[] } | Problem {
  const systems: object[] = system === undefined ? [] : [{ text: system }];
  const own: object[] = [];
  for (const message of messages) {
    if (message.role === 'system') {
      const text = plainText(message.content, 'a system message');
      if (text instanceof Problem) return text;
      systems.push({ text });
      continue;
    }
    const turned = converseMessage(message);
    if (turned instanceof Problem) return turned;
    own.push(turned);
  }
  return systems.length === 0 ? { messages: own } : { system: systems, messages: own };
}

function converseMessage(message: Exclude<Message, { role: 'system' }>): object | Problem {
  if (message.role === 'tool') {
    const result = { toolUseId: message.toolCallId, content: [{ text: message.content }] };
    return { role: 'user', content: [{ toolResult: result }] };
  }
  const content: object[] = [];
  if (typeof message.content === 'string') {
    if (message.content !== '') content.push({ text: message.content });
  } else {
    for (const [i, part] of message.content.entries()) {
      const block = conversePart(part, i);
      if (block instanceof Problem) return block;
      content.push(block);
    }
  }
  if (message.role === 'assistant') {
    for (const { id, name, arguments: input } of message.toolCalls ?? []) {
      content.push({ toolUse: { toolUseId: id, name, input } });
    }
  }
  return { role: message.role, content };
}

function conversePart(part: Part, position: number): object | Problem {
  if (part.type === 'text') return { text: part.text };
  if (part.type === 'audio')
    return new Problem('Expected text, images or files for bedrock-converse, got audio');
  if (part.data === undefined) {
    return new Problem(`Expected the data of a part of type ${part.type} for bedrock-converse, got a url`);
  }
  const format = formatOf(part.mediaType);
  const source = { bytes: part.data };
  if (part.type === 'image') return { image: { format, source } };
  // Its names may not repeat, nor hold dots.
  const name = (part.name ?? `file ${position + 1}`).replaceAll(/[^A-Za-z0-9\s()[\]-]+/g, ' ').trim();
  return { document: { format, name, source } };
}

const formats: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

function formatOf(mediaType: string): string {
  return formats[mediaType] ?? mediaType.split('/')[1] ?? mediaType;
}
