import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MODELS_PORT } from '#cli/demo/models-port.ts';

/**
 * Suites that ask the demo's models where they are served.
 *
 * @param suites folders of suites that name the demo's usual port.
 * @param copies folder for copies of them, which are made where the port is another.
 */
export function suitesAtPort(suites: readonly string[], port: number, copies: string): readonly string[] {
  if (port === MODELS_PORT) return suites;
  rmSync(copies, { recursive: true, force: true });
  return suites.map((suite) => {
    const copy = join(copies, basename(suite));
    cpSync(suite, copy, { recursive: true });
    const file = join(copy, 'suite.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll(`127.0.0.1:${MODELS_PORT}`, `127.0.0.1:${port}`));
    return copy;
  });
}
