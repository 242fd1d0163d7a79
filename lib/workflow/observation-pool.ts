import { decodeObservationPart, encodeObservationPart } from '#contracts/files/observation-part.ts';
import { storageKeys } from '#contracts/storage.ts';
import type { Observation } from '#domain/observation.ts';
import { StoredDataError } from '#workflow/errors.ts';
import type { ObjectStore } from '#workflow/ports.ts';

/** Rows `from` to `to` (exclusive) of a block, answered. */
export interface Part {
  readonly from: number;
  readonly to: number;
  /** The run that met errors among these rows; null: all are answers. */
  readonly erredIn: string | null;
}

/**
 * The stored answers of one target to one block, as one run sees them: answers are anybody's, errors are the run's own, for
 * what failed in one run is asked again in the next.
 */
export class ObservationPool {
  readonly #objects: ObjectStore;
  /** The address of these answers. */
  readonly inferenceKey: string;
  readonly #runId: string;
  readonly #rows: number;
  #known: Part[] | null;

  /**
   * @param rows how many the block has; 0 where only the parts tell.
   * @param known the parts that exist, where that is known already; null: they are looked up when they are needed.
   */
  constructor(
    objects: ObjectStore,
    inferenceKey: string,
    runId: string,
    rows: number,
    known: readonly Part[] | null,
  ) {
    this.#objects = objects;
    this.inferenceKey = inferenceKey;
    this.#runId = runId;
    this.#rows = rows;
    this.#known = known === null ? null : [...known];
  }

  /** The parts that are known to exist, in no order. */
  get known(): readonly Part[] {
    return this.#known ?? [];
  }

  /** Which rows have to be asked for. */
  async missing(): Promise<boolean[]> {
    const open = new Array<boolean>(this.#rows).fill(true);
    const foreign: Part[] = [];
    for (const part of await this.#parts()) {
      if (part.erredIn === null || part.erredIn === this.#runId) open.fill(false, part.from, part.to);
      else foreign.push(part);
    }
    for (const part of foreign) {
      if (!open.includes(true)) break;
      for (const [i, observation] of (await this.#readPart(part)).entries()) {
        if (observation.error === null) open[part.from + i] = false;
      }
    }
    return open;
  }

  /** Writes a part; where another writer was first, its answers stay. */
  async write(from: number, observations: readonly Observation[]): Promise<void> {
    const erred = observations.some((observation) => observation.error !== null);
    const to = from + observations.length;
    const erredIn = erred ? this.#runId : null;
    const key = storageKeys.observationPart(this.inferenceKey, from, to, erredIn);
    this.#known?.push({ from, to, erredIn });
    await this.#objects.putOnce(key, encodeObservationPart(observations), 'application/vnd.apache.parquet');
  }

  /**
   * What there is for each row; null where there is nothing. Where two attempts asked the same row, an answer counts before an
   * error, and else the first part in order.
   */
  async read(): Promise<(Observation | null)[]> {
    const observations: (Observation | null)[] = new Array(this.#rows).fill(null);
    const parts = await this.#parts();
    const bodies = await Promise.all(parts.map((part) => this.#readPart(part)));
    for (const [i, { from, erredIn }] of parts.entries()) {
      const foreign = erredIn !== null && erredIn !== this.#runId;
      for (const [offset, observation] of bodies[i]!.entries()) {
        if (foreign && observation.error !== null) continue;
        const first = observations[from + offset] ?? null;
        if (first === null || (first.error !== null && observation.error === null))
          observations[from + offset] = observation;
      }
    }
    return observations;
  }

  async #parts(): Promise<readonly Part[]> {
    this.#known ??= await this.#list();
    return this.#known.toSorted((a, b) => a.from - b.from || a.to - b.to);
  }

  async #list(): Promise<Part[]> {
    const keys = await this.#objects.list(storageKeys.observationPool(this.inferenceKey));
    return keys.flatMap((key) => {
      const match = /(\d+)-(\d+)(?:\.(\w+))?\.parquet$/.exec(key);
      return match === null
        ? []
        : [{ from: Number(match[1]), to: Number(match[2]), erredIn: match[3] ?? null }];
    });
  }

  async #readPart({ from, to, erredIn }: Part): Promise<readonly Observation[]> {
    const key = storageKeys.observationPart(this.inferenceKey, from, to, erredIn);
    const bytes = await this.#objects.get(key);
    if (bytes === null) return [];
    // Its own error may quote what the part holds.
    const observations = await decodeObservationPart(bytes).catch(() => null);
    if (observations?.length === to - from) return observations;
    const found = observations === null ? 'something else' : `one of ${observations.length}`;
    throw new StoredDataError(key, `a part of ${to - from} observations`, found);
  }
}
