import type { FunctionName } from '#contracts/functions.ts';

/** The functions' code, ready to deploy. */
export interface BundledFunctions {
  /** Folder with `index.mjs` and its source map, per function. */
  readonly directories: Readonly<Record<FunctionName, string>>;
  /** SHA-256 of each `index.mjs`, hexadecimal. */
  readonly hashes: Readonly<Record<FunctionName, string>>;
  /** Hash over all functions: the `CODE_VERSION` that manifests carry. */
  readonly codeVersion: string;
}
