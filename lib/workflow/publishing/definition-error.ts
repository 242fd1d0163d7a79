/** One thing that is wrong with a suite or a dataset, and where. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line?: number | undefined;
  /** From 1. */
  readonly column?: number | undefined;
  /** Place of a row that a `build.ts` made, from 1. */
  readonly row?: number | undefined;
  /** Path of the field, e.g. `gate.rules[0].metric`; absent where the whole file is meant. */
  readonly field?: string | undefined;
  /** What should be there, in words that follow "Expected". */
  readonly expected: string;
  /** What is there, in words that follow "got". */
  readonly came: string;
  /** What to do: whole sentences. */
  readonly advice: string;
}

/** A suite or a dataset cannot be published as it is; nothing of it was. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
  readonly code = 'invalid-definition';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(describeProblem).join('\n'), options);
    this.problems = problems;
  }
}

/** `suites/a/suite.yaml:3:5, metrics.x: Expected a known metric, got "x". Did you mean "y"?` */
export function describeProblem(problem: Problem): string {
  const { file, line, column, row, field } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const where = [place, row === undefined ? undefined : `row ${row}`, field].filter(Boolean).join(', ');
  return `${where}: Expected ${problem.expected}, got ${problem.came}. ${problem.advice}`;
}

/** A path as people write it: `gate.rules[0].metric`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
