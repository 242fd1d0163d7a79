import { z } from 'zod';

/** An event of ours as it is published for others to build on. */
export interface EventContract {
  /** kebab-case: the name of its files. */
  readonly name: string;
  readonly detailType: string;
  readonly direction: 'in' | 'out';
  /** One sentence. */
  readonly meaning: string;
  /** Schema version of the data; null where the event carries none. */
  readonly version: string | null;
  /** The event as EventBridge delivers it. */
  readonly schema: z.ZodType;
}

/** What EventBridge puts around a detail. */
export function deliveredSchema(detailType: string, source: z.ZodType, detail: z.ZodType): z.ZodType {
  return z.looseObject({
    /** EventBridge's own, never a schema version. */
    version: z.string().min(1),
    /** EventBridge's own: a forwarded event gets another. */
    id: z.string().min(1),
    'detail-type': z.literal(detailType),
    source,
    account: z.string().regex(/^\d{12}$/),
    time: z.iso.datetime(),
    region: z.string().min(1),
    resources: z.array(z.string()),
    detail,
  });
}
