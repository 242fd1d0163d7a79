import type { InitKind } from '#cli/init/infer-kind.ts';
import type { Row } from '#domain/row.ts';

/** Metrics by the suite's names, and the rules over them, as `suite.yaml` has them. */
export interface DraftGate {
  readonly metrics: Readonly<Record<string, object>>;
  /** What decides first, higher is better; null: nothing is known to be right. */
  readonly main: string | null;
  /** How much worse is not worse: no less than so many rows can tell apart. */
  readonly margin: number;
}

const SMALLEST_MARGIN = 0.02;
const WIDEST_MARGIN = 0.2;
/** A margin below 3/n is never passed. */
const RULE_OF_THREE = 3;
/** An answer of a few words has one right wording, or nearly so. */
const FEW_WORDS = 5;

/** Metrics that fit a kind of target and its references. */
export function draftGate(kind: InitKind, rows: readonly Row[]): DraftGate {
  const smallest = Math.ceil((RULE_OF_THREE / rows.length) * 100) / 100;
  const margin = Math.min(WIDEST_MARGIN, Math.max(SMALLEST_MARGIN, smallest));
  const always = {
    'error-rate': {},
    'latency-p95': { metric: 'latency-percentile', percentile: 95 },
    cost: {},
  };
  if (rows.every(({ reference }) => reference === undefined)) return { metrics: always, main: null, margin };
  switch (kind) {
    case 'classification':
      return { metrics: { accuracy: {}, 'macro-f1': {}, ...always }, main: 'accuracy', margin };
    case 'retrieval':
      return {
        metrics: {
          'ndcg@10': { metric: 'ndcg', k: 10 },
          'recall@10': { metric: 'recall', k: 10 },
          ...always,
        },
        main: 'ndcg@10',
        margin,
      };
    case 'generation':
      return isShort(rows)
        ? {
            metrics: { 'exact-match': { normalise: ['trim', 'lowercase'] }, 'token-f1': {}, ...always },
            main: 'exact-match',
            margin,
          }
        : {
            metrics: { 'rouge-l': { metric: 'rouge', variant: 'rouge-l' }, ...always },
            main: 'rouge-l',
            margin,
          };
  }
}

function isShort(rows: readonly Row[]): boolean {
  const words = rows.flatMap(({ reference }) =>
    typeof reference === 'string' ? [reference.trim().split(/\s+/).length] : [],
  );
  return words.length > 0 && words.toSorted((a, b) => a - b)[Math.floor(words.length / 2)]! <= FEW_WORDS;
}
