import { expect, it } from 'vitest';
import { providerCatalogue } from '#targets/provider-catalogue.ts';

it('lists the providers', () => {
  expect(
    Object.entries(providerCatalogue).map(([name, { kinds }]) => `${name}: ${kinds.join(', ')}`),
  ).toEqual([
    'anthropic-messages: generation, classification, agent',
    'bedrock-converse: generation, classification, agent',
    'bedrock-embeddings: embedding',
    'bedrock-knowledge-base: retrieval',
    'http: generation, classification, embedding, retrieval, rag, agent',
    'http-classification: classification',
    'http-retrieval: retrieval',
    'lambda-function: generation, classification, embedding, retrieval, rag, agent',
    'openai-chat: generation, classification, agent',
    'openai-embeddings: embedding',
    'opensearch: retrieval',
    'sagemaker-async: generation, classification, embedding, retrieval, rag, agent',
    'sagemaker-endpoint: generation, classification, embedding, retrieval, rag, agent',
  ]);
});

it.each(Object.entries(providerCatalogue))('says in one line what %s speaks to', (_, { meaning }) => {
  expect(meaning).toMatch(/^(A|An|Any) .{10,130}$/);
});
