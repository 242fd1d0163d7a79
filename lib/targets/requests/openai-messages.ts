import type { Conversation, Message, Part } from '#targets/requests/message.ts';

/** A conversation as the OpenAI chat completions API takes it. */
export function openaiMessages({ system, messages }: Conversation): readonly object[] {
  const own = messages.map(openaiMessage);
  return system === undefined ? own : [{ role: 'system', content: system }, ...own];
}

function openaiMessage(message: Message): object {
  if (message.role === 'tool') {
    return { role: 'tool', tool_call_id: message.toolCallId, content: message.content };
  }
  const content = typeof message.content === 'string' ? message.content : message.content.map(openaiPart);
  if (message.role !== 'assistant' || message.toolCalls === undefined) return { role: message.role, content };
  const calls = message.toolCalls.map(({ id, name, arguments: given }) => ({
    id,
    type: 'function',
    function: { name, arguments: typeof given === 'string' ? given : JSON.stringify(given) },
  }));
  return { role: 'assistant', content, tool_calls: calls };
}

function openaiPart(part: Part): object {
  if (part.type === 'text') return { type: 'text', text: part.text };
  const address = part.url ?? `data:${part.mediaType};base64,${part.data}`;
  switch (part.type) {
    case 'image':
      return { type: 'image_url', image_url: { url: address } };
    case 'audio':
      // It takes the bare format, `wav` or `mp3`.
      return {
        type: 'input_audio',
        input_audio: { data: part.data ?? address, format: audioFormat(part.mediaType) },
      };
    case 'file':
      return { type: 'file', file: { filename: part.name ?? 'file', file_data: address } };
  }
}

function audioFormat(mediaType: string): string {
  const format = mediaType.split('/')[1] ?? '';
  return format === 'mpeg' ? 'mp3' : format.replace(/^x-/, '');
}
