import type { Json } from '#domain/json.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';

/** A piece of a message; binary data is base64. */
export type Part =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'image' | 'audio' | 'file';
      readonly mediaType: string;
      readonly data?: string | undefined;
      readonly url?: string | undefined;
      readonly name?: string | undefined;
    };

/** One message in our own form, which every chat provider puts into its own. */
export type Message =
  | { readonly role: 'system' | 'user'; readonly content: string | readonly Part[] }
  | {
      readonly role: 'assistant';
      readonly content: string | readonly Part[];
      readonly toolCalls?:
        | readonly { readonly id: string; readonly name: string; readonly arguments: Json }[]
        | undefined;
    }
  | { readonly role: 'tool'; readonly toolCallId: string; readonly content: string };

export interface Conversation {
  readonly system: string | undefined;
  readonly messages: readonly Message[];
}

/** The texts of a message's parts, one after the other; a problem where a part is something else. */
export function plainText(content: string | readonly Part[], provider: string): string | Problem {
  if (typeof content === 'string') return content;
  const texts: string[] = [];
  for (const part of content) {
    if (part.type !== 'text')
      return new Problem(`Expected text alone for ${provider} here, got a part of type ${part.type}`);
    texts.push(part.text);
  }
  return texts.join('');
}
