import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShownVerdict } from '#report/verdict-table.ts';

const folder = join(import.meta.dirname, '../fixtures/verdicts');

/** The verdicts of the demo's six deployments, as `scripts/renew-verdict-fixtures.ts` kept them, in their order. */
export const demoVerdicts: readonly (ShownVerdict & { readonly name: string })[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => ({
    name: file.replace(/\.json$/, ''),
    ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as ShownVerdict),
  }));
