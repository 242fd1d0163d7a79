import type { DefinitionReader } from '#workflow/definition-reader.ts';
import type { Ledger } from '#workflow/ledger.ts';
import type {
  BaselineStore,
  Clock,
  DeliveryLog,
  LiveChecks,
  ObjectStore,
  Registry,
  RequestBus,
  WaiverStore,
} from '#workflow/ports.ts';
import type { Publications } from '#workflow/publications.ts';
import type { ScoreReader } from '#workflow/rows/score-reader.ts';
import type { RunStore } from '#workflow/run-store.ts';
import type { SecretReader } from '#workflow/target-port.ts';
import type { EventPlaces } from '#workflow/verdict-events.ts';
import type { VerdictReader } from '#workflow/verdict-reader.ts';

/** What the routes of the API need from the world. */
export interface ApiPorts extends EventPlaces {
  readonly nowMs: Clock;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly objects: ObjectStore;
  readonly definitions: Pick<DefinitionReader, 'manifest' | 'datasetIndex'>;
  readonly registry: Registry & Publications;
  readonly runs: RunStore;
  readonly ledger: Pick<Ledger, 'control'>;
  readonly checks: LiveChecks;
  readonly scores: ScoreReader;
  readonly verdicts: VerdictReader;
  readonly baselines: BaselineStore;
  readonly waivers: WaiverStore;
  readonly requests: RequestBus;
  readonly deliveries: DeliveryLog;
  readonly secrets: SecretReader;
}
