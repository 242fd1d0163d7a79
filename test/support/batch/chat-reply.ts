/** What a fake service answers to one request, live or in a batch. */
export interface ChatReply {
  readonly status: number;
  readonly body: unknown;
}

interface ChatRequest {
  readonly messages: readonly { readonly content: string }[];
  readonly input?: string;
}

/** The label `yes`, with as many tokens as the question has characters. */
export function yes(body: unknown): ChatReply {
  const question = (body as ChatRequest).messages.at(-1)?.content ?? '';
  return completion('yes', question.length);
}

export function completion(text: string, tokens: number): ChatReply {
  return {
    status: 200,
    body: {
      choices: [{ message: { content: text }, finish_reason: 'stop' }],
      usage: { prompt_tokens: tokens, completion_tokens: 1 },
    },
  };
}

export function questionOf(body: unknown): string {
  return (body as ChatRequest).messages.at(-1)?.content ?? '';
}
