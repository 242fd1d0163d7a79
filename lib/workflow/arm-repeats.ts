import type { Arm, Manifest } from '#domain/manifest.ts';
import { repeatsOf } from '#domain/repeats-of.ts';

/** One of the times that a run asks an arm: it has answers of its own. */
export interface ArmRepeat {
  readonly arm: Arm;
  /** Place of the arm in the run. */
  readonly number: number;
  /** From 0. */
  readonly repeat: number;
}

/** All repeats of the first arm, then those of the next: messages tell parts in this order. */
export function armRepeats({ arms, suite }: Pick<Manifest, 'arms' | 'suite'>): ArmRepeat[] {
  const repeats = repeatsOf(suite.definition);
  return arms.flatMap((arm, number) =>
    Array.from({ length: repeats }, (_, repeat) => ({ arm, number, repeat })),
  );
}
