import type { BatchService } from '#targets/batch/batch-service.ts';
import { bedrockBatch } from '#targets/batch/bedrock-batch.ts';
import { openaiBatch } from '#targets/batch/openai-batch.ts';
import type { BatchProvider } from '#workflow/batch/batch-providers.ts';

/** The batch interface of every provider that has one. */
export const batchCatalogue: Readonly<Record<BatchProvider, BatchService>> = {
  'bedrock-converse': bedrockBatch,
  'openai-chat': openaiBatch,
  'openai-embeddings': openaiBatch,
};
