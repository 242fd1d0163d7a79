/** Providers that answer batches, and whether they read and write a bucket, which the suite then names. */
export const batchProviders = {
  'bedrock-converse': { needsPlace: true },
  'openai-chat': { needsPlace: false },
  'openai-embeddings': { needsPlace: false },
} as const satisfies Readonly<Record<string, { readonly needsPlace: boolean }>>;

export type BatchProvider = keyof typeof batchProviders;

export function isBatchProvider(name: string): name is BatchProvider {
  return Object.hasOwn(batchProviders, name);
}
