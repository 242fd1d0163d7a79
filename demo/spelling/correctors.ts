import { unknownModel } from '../demo-error.ts';
import type { EditLimit } from './edit-limit.ts';
import { loadNspell } from './nspell.ts';
import { loadSymspell } from './symspell.ts';

export type Corrector = (text: string, limit: EditLimit) => string;

/** Registered model name to its loader. */
const loaders: Readonly<Record<string, () => Corrector | Promise<Corrector>>> = {
  'symspell@0.3.3': loadSymspell,
  'nspell@2.1.5': loadNspell,
};

/** Models that `getCorrector` serves. */
export const correctorNames: readonly string[] = Object.keys(loaders);

const loaded = new Map<string, Promise<Corrector>>();

/**
 * The corrector of a model, loaded when it is first asked for.
 *
 * @throws DemoError `unknown_model`.
 */
export async function getCorrector(model: string): Promise<Corrector> {
  const load = Object.hasOwn(loaders, model) ? loaders[model] : undefined;
  if (load === undefined) throw unknownModel('model', model, correctorNames);
  let corrector = loaded.get(model);
  if (corrector === undefined) {
    corrector = Promise.resolve(load());
    loaded.set(model, corrector);
  }
  return corrector;
}
