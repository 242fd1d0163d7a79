import type { ComponentType } from 'preact';
import type { Verdict } from '#domain/verdict.ts';

export interface RunPartProps {
  readonly verdict: Verdict;
  /** What stands in the address after the part's name. */
  readonly rest: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** One part of an ended run. */
export interface RunPart {
  /** Third segment of the address. */
  readonly name: string;
  readonly title: string;
  readonly Component: ComponentType<RunPartProps>;
}
