import { decodeObservationPart, encodeObservationPart } from '#contracts/files/observation-part.ts';
import { type PartName, readPartKey, storageKeys } from '#contracts/storage.ts';
import type { Observation } from '#domain/observation.ts';
import { StoredDataError } from '#workflow/errors.ts';
import type { ObjectStore } from '#workflow/ports.ts';

/** The eyes with which one run looks at a pool. */
export interface PoolView {
  /** Whose errors count. */
  readonly runId: string;
  /** How many rows the block has; 0 where only the parts tell. */
  readonly rows: number;
  /** Answers from before are not seen, milliseconds since 1970; null: all are. */
  readonly sinceMs: number | null;
  /** When the run was planned that asked: what others renewed after that is not seen. */
  readonly askedFromMs: number;
  /** The parts that exist, where that is known already; null: they are looked up when they are needed. */
  readonly known: readonly PartName[] | null;
}

/**
 * The stored answers of one target to one block, as one run sees them: answers are anybody's, errors are the run's own, for
 * what failed in one run is asked again in the next. So is what was answered too long ago.
 */
export class ObservationPool {
  readonly #objects: ObjectStore;
  /** The address of these answers. */
  readonly inferenceKey: string;
  readonly #view: PoolView;
  #known: PartName[] | null;
  /** Some answer was too old: the names of the parts that it stands in are taken. */
  #hasOld = false;

  constructor(objects: ObjectStore, inferenceKey: string, view: PoolView) {
    this.#objects = objects;
    this.inferenceKey = inferenceKey;
    this.#view = view;
    this.#known = view.known === null ? null : [...view.known];
  }

  /** The parts that are known to exist, in no order. */
  get known(): readonly PartName[] {
    return this.#known ?? [];
  }

  /** Which rows have to be asked for. */
  async missing(): Promise<boolean[]> {
    const { rows, runId, sinceMs } = this.#view;
    // How old an answer is stands in the part alone.
    if (sinceMs !== null) return (await this.read()).map((observation) => observation === null);
    const open = new Array<boolean>(rows).fill(true);
    const foreign: PartName[] = [];
    for (const part of await this.#parts()) {
      if (part.erredIn === null || part.erredIn === runId) open.fill(false, part.from, part.to);
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
    const erredIn = erred ? this.#view.runId : null;
    const part = { from, to, renewedMs: this.#hasOld ? this.#view.askedFromMs : null, erredIn };
    const key = storageKeys.observationPart(this.inferenceKey, part);
    this.#known?.push(part);
    await this.#objects.putOnce(key, encodeObservationPart(observations), 'application/vnd.apache.parquet');
  }

  /**
   * What there is for each row; null where there is nothing. Where two attempts asked the same row, an answer counts before an
   * error, and else the part that was renewed last, or the first in order.
   *
   * @param wanted places of the only rows that are looked at: parts without any of them are left unread. Default: all.
   */
  async read(wanted?: ReadonlySet<number>): Promise<(Observation | null)[]> {
    const { rows, runId, sinceMs } = this.#view;
    const observations: (Observation | null)[] = new Array(rows).fill(null);
    const parts = (await this.#parts()).filter((part) => wanted === undefined || holdsAny(part, wanted));
    const bodies = await Promise.all(parts.map((part) => this.#readPart(part)));
    for (const [i, { from, erredIn }] of parts.entries()) {
      const foreign = erredIn !== null && erredIn !== runId;
      for (const [offset, observation] of bodies[i]!.entries()) {
        if (foreign && observation.error !== null) continue;
        if (sinceMs !== null && observation.answeredAtMs < sinceMs) {
          this.#hasOld = true;
          continue;
        }
        const first = observations[from + offset] ?? null;
        if (first === null || (first.error !== null && observation.error === null))
          observations[from + offset] = observation;
      }
    }
    return observations;
  }

  async #parts(): Promise<readonly PartName[]> {
    this.#known ??= await this.#list();
    const { askedFromMs } = this.#view;
    return this.#known
      .filter(({ renewedMs }) => (renewedMs ?? 0) <= askedFromMs)
      .sort((a, b) => (b.renewedMs ?? 0) - (a.renewedMs ?? 0) || a.from - b.from || a.to - b.to);
  }

  async #list(): Promise<PartName[]> {
    const keys = await this.#objects.list(storageKeys.observationPool(this.inferenceKey));
    return keys.flatMap((key) => readPartKey(key) ?? []);
  }

  async #readPart(part: PartName): Promise<readonly Observation[]> {
    const key = storageKeys.observationPart(this.inferenceKey, part);
    const bytes = await this.#objects.get(key);
    if (bytes === null) return [];
    // Its own error may quote what the part holds.
    const observations = await decodeObservationPart(bytes).catch(() => null);
    const length = part.to - part.from;
    if (observations?.length === length) return observations;
    const found = observations === null ? 'something else' : `one of ${observations.length}`;
    throw new StoredDataError(key, `a part of ${length} observations`, found);
  }
}

function holdsAny({ from, to }: PartName, places: ReadonlySet<number>): boolean {
  for (const place of places) if (from <= place && place < to) return true;
  return false;
}
