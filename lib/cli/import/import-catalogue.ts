import type { RowImport } from '#cli/import/imported-rows.ts';
import { lmEval } from '#cli/import/lm-eval.ts';
import { promptfoo } from '#cli/import/promptfoo.ts';

/** Tools whose result files can be read. */
export const importCatalogue: readonly RowImport[] = [promptfoo, lmEval];
