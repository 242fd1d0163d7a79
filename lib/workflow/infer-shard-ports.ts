import type { DefinitionReader } from '#workflow/definition-reader.ts';
import type { Clock, Ledger, ObjectStore, Outbox } from '#workflow/ports.ts';
import type { TargetClient } from '#workflow/target-port.ts';
import type { ToldPart } from '#workflow/told-parts.ts';

/** Time kept for what remains after the last call: storing parts and passing on. */
export const RESERVE_MS = 15_000;

export interface InferShardPorts {
  readonly objects: ObjectStore;
  readonly definitions: DefinitionReader;
  readonly ledger: Ledger;
  readonly targets: TargetClient;
  readonly infer: Outbox<'infer'>;
  readonly score: Outbox<'score'>;
  readonly nowMs: Clock;
}

export interface InferShardContext {
  /** Names this attempt in the ledger. */
  readonly attemptId: string;
  /** How often the queue has delivered the message, this time included. */
  readonly receiveCount: number;
  /** Until the function is stopped. */
  remainingMs(): number;
}

/** What one attempt at a shard came to. */
export interface Asked {
  /** Nothing is left to ask. */
  readonly allAsked: boolean;
  /** What the score message tells of the parts. */
  readonly told: { readonly parts?: ToldPart[][][] };
  /** What is left is not to be asked before so long. */
  readonly delaySeconds?: number;
}
