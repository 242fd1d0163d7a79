import { z } from 'zod';
import { chatRequestSchema, completeChat } from './chat-completion.ts';
import { classifierNames, classify } from './classifiers.ts';
import { invalidRequest } from './demo-error.ts';
import { dialogueNames } from './dialogue-models.ts';
import { embed, embeddingsRequestSchema } from './embeddings.ts';
import { answerAboutEmoji, askRequestSchema } from './emoji-answers.ts';
import { indexNames, searchEmoji } from './emoji-indexes.ts';
import { embedderNames } from './ngram-embedders.ts';
import { agentNames, proofread, proofreadRequestSchema } from './proofreaders.ts';
import { correctorNames } from './spelling/correctors.ts';
import { samplerNames } from './spelling/sampling-spellers.ts';

const classifyRequestSchema = z.object({ model: z.string(), input: z.string() });
const searchRequestSchema = z.object({
  index: z.string(),
  query: z.string(),
  k: z.int().min(1).max(1000).default(10),
});

/** `METHOD path` to what answers it: a parsed body in, the answer's JSON out. */
export type Routes = Readonly<Record<string, (body: unknown) => unknown>>;

export const routes: Routes = {
  'GET /v1/models': listModels,
  'POST /v1/classify': (body) => {
    const request = parse(classifyRequestSchema, body);
    return classify(request.model, request.input);
  },
  'POST /v1/search': (body) => {
    const request = parse(searchRequestSchema, body);
    return { results: searchEmoji(request.index, request.query, request.k) };
  },
  'POST /v1/chat/completions': (body) => completeChat(parse(chatRequestSchema, body)),
  'POST /v1/embeddings': (body) => embed(parse(embeddingsRequestSchema, body)),
  'POST /v1/ask': (body) => answerAboutEmoji(parse(askRequestSchema, body)),
  'POST /v1/proofread': (body) => proofread(parse(proofreadRequestSchema, body)),
};

function listModels(): unknown {
  const kinds = {
    classification: classifierNames,
    retrieval: indexNames,
    generation: [...correctorNames, ...dialogueNames, ...samplerNames],
    embedding: embedderNames,
    agent: agentNames,
  };
  const data = Object.entries(kinds).flatMap(([kind, names]) =>
    names.map((id) => ({ id, object: 'model', created: 0, owned_by: 'npm', kind })),
  );
  return { object: 'list', data };
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw invalidRequest(`Expected another request body:\n${z.prettifyError(result.error)}`);
}
