import type { z } from 'zod';
import type { Matcher } from '#contracts/reactions/verdict-filter.ts';
import type { RunOutcome } from '#domain/run.ts';

/** Where the stack is: what an ARN needs besides a name. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** Rights to exactly these resources. */
export interface ActionGrant {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** How one action is configured, which events it acts on, and what it needs. */
export interface ActionContract<Kind extends string, Schema extends z.ZodObject> {
  readonly kind: Kind;
  /** One sentence. */
  readonly meaning: string;
  /** With `kind` among its fields. */
  readonly schema: Schema;
  /** Outcomes that it acts on; it is not asked about others. */
  outcomes(config: z.output<Schema>): readonly RunOutcome[];
  /** Subjects of changes that it acts on; it is not asked about others. */
  subjects(config: z.output<Schema>): readonly Matcher[];
  /** What looking needs. */
  reads(config: z.output<Schema>, place: Place): readonly ActionGrant[];
  /** What acting needs beside it; a dry run gets none of it. */
  writes(config: z.output<Schema>, place: Place): readonly ActionGrant[];
  /** Hosts outside AWS that it talks to. @default none */
  hosts?(config: z.output<Schema>): readonly string[];
  /** Secrets that it reads. @default none */
  secrets?(config: z.output<Schema>): readonly string[];
}

/** Keeps the exact types of a definition. */
export function defineAction<const Kind extends string, Schema extends z.ZodObject>(
  contract: ActionContract<Kind, Schema>,
): ActionContract<Kind, Schema> {
  return contract;
}
