import type { Price } from '#domain/money.ts';
import type { ChangeStore, Timelines } from '#workflow/change-store.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import type { Ledger } from '#workflow/ledger.ts';
import type {
  BaselineStore,
  Clock,
  EventOutbox,
  EventPublisher,
  InferenceProfiles,
  ObjectStore,
  Outbox,
  PromptSource,
  Registry,
} from '#workflow/ports.ts';
import type { RunStore } from '#workflow/run-store.ts';

/** What planning needs from the world. */
export interface PlanRunPorts {
  readonly objects: ObjectStore;
  readonly definitions: DefinitionReader;
  readonly registry: Registry;
  readonly prompts: PromptSource;
  readonly profiles: InferenceProfiles;
  readonly changes: ChangeStore;
  readonly timelines: Timelines;
  readonly runs: RunStore;
  readonly ledger: Ledger;
  readonly baselines: BaselineStore;
  readonly events: EventPublisher;
  /** Where events come from: one that is to be looked at again goes back there. */
  readonly changesQueue: EventOutbox;
  readonly infer: Outbox<'infer'>;
  readonly score: Outbox<'score'>;
  readonly decide: Outbox<'decide'>;
  readonly nowMs: Clock;
  /** Prices of the deployment, where a suite has none. */
  readonly accountPrices: readonly Price[];
  readonly codeVersion: string;
  /** How long answers are kept: one that is soon deleted is not used again. */
  readonly observationDays: number;
}
