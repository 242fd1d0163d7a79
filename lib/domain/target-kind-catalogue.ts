import type {
  AgentOutput,
  ClassificationOutput,
  EmbeddingOutput,
  GenerationOutput,
  RagOutput,
  RetrievalOutput,
} from '#domain/observation.ts';
import type { TargetKind } from '#domain/target.ts';

/** A target's answer in the form of its kind. */
interface TargetAnswer {
  readonly generation: GenerationOutput;
  readonly classification: ClassificationOutput;
  readonly embedding: EmbeddingOutput;
  readonly retrieval: RetrievalOutput;
  readonly rag: RagOutput;
  readonly agent: AgentOutput;
}

/** What a kind of target is, and what an answer of that kind looks like with every field that it may have. */
export interface TargetKindDescription<Answer> {
  readonly meaning: string;
  readonly answer: Answer;
  /** What a reader of the answer must know, one sentence each. */
  readonly notes: readonly string[];
}

/** Every kind of target. */
export const targetKindCatalogue: {
  readonly [Kind in TargetKind]: TargetKindDescription<TargetAnswer[Kind]>;
} = {
  generation: {
    meaning: 'A model that writes a text.',
    answer: {
      text: 'Paris.',
      stopReason: 'stop',
      toolCalls: [{ name: 'look_up', arguments: { place: 'France' } }],
      logprobs: [-0.01, -0.2],
    },
    notes: [
      'Only `text` is always there: the others where the provider tells them.',
      'The stop reason is the provider’s own word.',
    ],
  },
  classification: {
    meaning: 'A model that chooses a label.',
    answer: { label: 'positive', scores: { positive: 0.75, negative: 0.25 } },
    notes: ['`scores` are of any scale; metrics of probabilities want probabilities.'],
  },
  embedding: {
    meaning: 'A model that puts a text into a vector.',
    answer: { vector: [0.25, -0.5, 0.125] },
    notes: ['All vectors of one target have the same length.'],
  },
  retrieval: {
    meaning: 'An index that finds documents.',
    answer: { results: [{ id: 'doc-7', score: 2.5 }, { id: 'doc-3' }] },
    notes: ['Best first; a score may be missing.'],
  },
  rag: {
    meaning: 'A model that answers from documents which it, or an index before it, has found.',
    answer: {
      text: 'In 1889.',
      contexts: [{ id: 'doc-7', text: 'The tower was opened in 1889.', score: 2.5 }],
    },
    notes: [
      'Contexts are the documents that the answer was written from, best first.',
      'A row’s reference is the right text, or `{ text, relevant: { id: grade } }`, so that metrics of rankings judge what was found as well.',
    ],
  },
  agent: {
    meaning: 'A model that takes steps, with tools, until it can answer.',
    answer: {
      text: 'It rains in Paris.',
      steps: [{ text: 'I look it up.' }, { name: 'weather', arguments: { place: 'Paris' }, result: 'rain' }],
    },
    notes: [
      'A step is a call `{ name, arguments, result? }` (`tool` for `name` is read as well) or a text `{ text }`; other fields are kept, and read by no metric.',
      'A row’s reference for metrics of tool calls is the list of calls that should be made, `[{ name, arguments }]`, or `{ text, toolCalls: [...] }`, so that metrics of texts judge the answer as well.',
      'Chat providers give a call for each tool that the model asked for; they are asked once: a loop of tool calls runs behind `http` or `lambda-function`.',
    ],
  },
};
