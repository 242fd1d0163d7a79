import { type DatasetCard, stratumOf } from '#domain/dataset.ts';
import { DefinitionError } from '#workflow/publishing/definition-error.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { CheckedRow } from '#workflow/publishing/row-source.ts';
import type { Source } from '#workflow/publishing/source.ts';

/** Every value is judged apart and every stratum has blocks of its own: more than these tell nothing. */
export const MAX_VALUES = 200;

/** The values of each slice dimension, and the strata, as rows pass. */
export class SliceValues {
  /** Dimension to the rows of each value. */
  readonly #values: ReadonlyMap<string, Map<string, number>>;
  readonly #strata = new Set<string>();
  readonly #card: DatasetCard;
  readonly #cardSource: Source;

  constructor(card: DatasetCard, cardSource: Source) {
    this.#card = card;
    this.#cardSource = cardSource;
    this.#values = new Map(
      Object.keys(card.slices).map((dimension) => [dimension, new Map<string, number>()]),
    );
  }

  /** @returns the row's stratum. @throws DefinitionError for the first value or stratum that is too many. */
  add({ row }: CheckedRow): string {
    for (const [dimension, value] of Object.entries(row.slices ?? {})) {
      const values = this.#values.get(dimension);
      values?.set(value, (values.get(value) ?? 0) + 1);
      if (values !== undefined && values.size > MAX_VALUES) {
        throw this.#tooMany(['slices', dimension], `values of "${dimension}"`);
      }
    }
    const stratum = stratumOf(row.slices, this.#card.stratify);
    this.#strata.add(stratum);
    if (this.#strata.size > MAX_VALUES) throw this.#tooMany(['stratify'], 'combinations of these values');
    return stratum;
  }

  /** Dimension to its values, in order. */
  sorted(): Record<string, string[]> {
    return Object.fromEntries(
      [...this.#values].map(([dimension, values]) => [dimension, [...values.keys()].sort()]),
    );
  }

  /** Dimension to the rows of each of its values, in order. */
  rows(): Record<string, Record<string, number>> {
    return Object.fromEntries(
      [...this.#values].map(([dimension, values]) => [
        dimension,
        Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1))),
      ]),
    );
  }

  #tooMany(path: readonly string[], what: string): DefinitionError {
    return new DefinitionError([
      problemAt(
        this.#cardSource,
        path,
        {
          expected: `at most ${MAX_VALUES} ${what}`,
          came: `more than ${MAX_VALUES}`,
          advice: 'Group them (ranges, kinds, "other"), or leave the dimension out.',
        },
        'key',
      ),
    ]);
  }
}
