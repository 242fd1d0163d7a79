import type { z } from 'zod';

/** How one way to tell somebody is configured, and what it needs. */
export interface NotifierContract<Kind extends string, Schema extends z.ZodObject> {
  readonly kind: Kind;
  /** One sentence. */
  readonly meaning: string;
  /** With `kind` among its fields. */
  readonly schema: Schema;
  /** Hosts that it talks to, in the words of the allow-list; it talks to no others. */
  hosts(config: z.output<Schema>): readonly string[];
  /** Secrets that it reads; it reads no others. */
  secrets(config: z.output<Schema>): readonly string[];
}

/** Keeps the exact types of a definition. */
export function defineNotifier<const Kind extends string, Schema extends z.ZodObject>(
  contract: NotifierContract<Kind, Schema>,
): NotifierContract<Kind, Schema> {
  return contract;
}

/** `host:port` of an address, as the allow-list names it. */
export function hostOf(address: string): string {
  const { hostname, port, protocol } = new URL(address);
  return `${hostname}:${port || (protocol === 'http:' ? '80' : '443')}`;
}
