/** Something that is timed beside ours. */
export interface Contender {
  /** What it is, with its version where it has one. */
  readonly name: string;
  run(): unknown;
  /** How many times as fast as it ours should be; absent: only shown. */
  readonly target?: number;
}

/** The same task in Python, in a file beside the case that defines `prepare(data)` and `run(prepared)`. */
export interface PythonContender {
  /** What it is; the versions of the modules are added. */
  readonly name: string;
  readonly file: string;
  /** Modules that it needs; where no Python has them, this is said and passed over. */
  readonly modules: readonly string[];
  readonly target?: number;
  /** Timed runs; fewer where one takes seconds. Default 5. */
  readonly repetitions?: number;
}

/** One task, done by us and by others on the same data. */
export interface BenchCase {
  /** kebab-case, as `--only` takes it. */
  readonly id: string;
  /** One line: what is computed, of how many rows. */
  readonly task: string;
  ours(): unknown;
  /** In JavaScript. */
  readonly others: readonly Contender[];
  readonly pythons: readonly PythonContender[];
  /** What Python gets, by name; ours and the others compute on the same. */
  readonly data: Readonly<Record<string, Float64Array>>;
  /** A result in a few characters, so that a reader sees that all did the same. Python's come as JSON. */
  show(result: unknown): string;
}
