import { httpClassification } from '#targets/http-classification.ts';
import { httpRetrieval } from '#targets/http-retrieval.ts';
import { openaiChat } from '#targets/openai-chat.ts';
import type { Provider } from '#targets/provider.ts';

/** Every provider that a suite may name. A new one is a file and a line here. */
export const providerCatalogue: Readonly<Record<string, Provider>> = {
  'http-classification': httpClassification,
  'http-retrieval': httpRetrieval,
  'openai-chat': openaiChat,
};
