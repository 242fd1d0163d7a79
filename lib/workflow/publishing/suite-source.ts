import type { DatasetIndex } from '#domain/dataset.ts';
import type { Row } from '#domain/row.ts';
import type { Suite } from '#domain/suite.ts';
import type { SuitePrompt } from '#domain/suite-prompt.ts';
import type { TargetKind } from '#domain/target.ts';
import type { Problem } from '#workflow/publishing/definition-error.ts';
import type { Source } from '#workflow/publishing/source.ts';

/** One file of `prompts/`: its name is the prompt's version. */
export interface PromptFile {
  readonly prompt: SuitePrompt;
  readonly source: Source;
}

/** A suite as its folder has it: well-formed, not yet held against what it refers to. */
export interface SuiteSource {
  /** Last part of the folder's path. */
  readonly folderName: string;
  readonly definition: Suite;
  readonly source: Source;
  readonly prompts: Readonly<Record<string, PromptFile>>;
  /** The folder's `metrics.ts`; null where it has none. */
  readonly customMetrics: { readonly file: string; readonly sha256: string } | null;
}

/** What a suite may refer to. */
export interface SuiteSurroundings {
  /** Provider name to the target kinds that it can ask. */
  readonly providers: Readonly<Record<string, readonly TargetKind[]>>;
  /** Providers that show a prompt's examples to the target. */
  readonly exampleProviders: ReadonlySet<string>;
  /** SHA-256 of each `metrics.ts` that the deployment carries. */
  readonly deployedMetrics: ReadonlySet<string>;
  /** The published dataset that the suite names; null where there is none of that name. */
  readonly dataset: DatasetIndex | null;
  /** A few of its rows, to see what they look like. */
  readonly sampleRows: readonly Row[];
}

/** One thing that must hold of a suite beyond its schema. */
export type SuiteCheck = (suite: SuiteSource, surroundings: SuiteSurroundings) => readonly Problem[];
