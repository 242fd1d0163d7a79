import { DefinitionError, type Problem } from '#workflow/publishing/definition-error.ts';

/** More than these help nobody: a systematic mistake repeats. */
const MOST_PROBLEMS = 20;

/** Gathers problems, so that one attempt shows them all, and stops the reading when there are too many. */
export class ProblemList {
  readonly #problems: Problem[] = [];

  /** @throws DefinitionError when the list is full. */
  add(problems: readonly Problem[]): void {
    for (const problem of problems) {
      this.#problems.push(problem);
      if (this.#problems.length >= MOST_PROBLEMS) this.throwIfAny();
    }
  }

  get isEmpty(): boolean {
    return this.#problems.length === 0;
  }

  /** @throws DefinitionError with all problems so far. */
  throwIfAny(): void {
    if (!this.isEmpty) throw new DefinitionError([...this.#problems]);
  }
}
