import type { TargetKind } from '#domain/target.ts';

/** Kinds of target whose answer is a text, whatever else it holds. */
export const textTargets: readonly TargetKind[] = ['generation', 'rag', 'agent'];
