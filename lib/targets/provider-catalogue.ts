import type { Provider } from '#targets/provider.ts';
import { httpClassification } from '#targets/providers/http-classification.ts';
import { httpRetrieval } from '#targets/providers/http-retrieval.ts';
import { openaiChat } from '#targets/providers/openai-chat.ts';

/** Every provider that a suite may name. A new one is a file and a line here. */
export const providerCatalogue: Readonly<Record<string, Provider>> = {
  'http-classification': httpClassification,
  'http-retrieval': httpRetrieval,
  'openai-chat': openaiChat,
};
