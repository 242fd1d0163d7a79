import type { Provider } from '#targets/provider.ts';
import { anthropicMessagesProvider } from '#targets/providers/anthropic-messages.ts';
import { bedrockConverse } from '#targets/providers/bedrock-converse.ts';
import { bedrockEmbeddings } from '#targets/providers/bedrock-embeddings.ts';
import { bedrockKnowledgeBase } from '#targets/providers/bedrock-knowledge-base.ts';
import { http } from '#targets/providers/http.ts';
import { httpClassification } from '#targets/providers/http-classification.ts';
import { httpRetrieval } from '#targets/providers/http-retrieval.ts';
import { lambdaFunction } from '#targets/providers/lambda-function.ts';
import { openaiChat } from '#targets/providers/openai-chat.ts';
import { openaiEmbeddings } from '#targets/providers/openai-embeddings.ts';
import { opensearch } from '#targets/providers/opensearch.ts';
import { sagemakerAsync } from '#targets/providers/sagemaker-async.ts';
import { sagemakerEndpoint } from '#targets/providers/sagemaker-endpoint.ts';

/** Every provider that a suite may name. A new one is a file and a line here. */
export const providerCatalogue: Readonly<Record<string, Provider>> = {
  'anthropic-messages': anthropicMessagesProvider,
  'bedrock-converse': bedrockConverse,
  'bedrock-embeddings': bedrockEmbeddings,
  'bedrock-knowledge-base': bedrockKnowledgeBase,
  http,
  'http-classification': httpClassification,
  'http-retrieval': httpRetrieval,
  'lambda-function': lambdaFunction,
  'openai-chat': openaiChat,
  'openai-embeddings': openaiEmbeddings,
  opensearch,
  'sagemaker-async': sagemakerAsync,
  'sagemaker-endpoint': sagemakerEndpoint,
};
