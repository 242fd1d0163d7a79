import { type FunctionName, functionNames } from '#contracts/functions.ts';
import { type ReactionFunctionName, reactionFunctionNames } from '#contracts/reactions/reaction-functions.ts';

/** Every folder of `functions/`: the functions of the service, and those of subscriptions and actions. */
export const bundleNames = [...functionNames, ...reactionFunctionNames] as const;
export type BundleName = FunctionName | ReactionFunctionName;

/** The functions' code, ready to deploy. */
export interface BundledFunctions {
  /** Folder with `index.mjs` and its source map, per function. */
  readonly directories: Readonly<Record<BundleName, string>>;
  /** SHA-256 of each `index.mjs`, hexadecimal. */
  readonly hashes: Readonly<Record<BundleName, string>>;
  /** Hash over all functions of the service: the `CODE_VERSION` that manifests carry. */
  readonly codeVersion: string;
}
