import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';

/** An entry as it travels. */
export interface PutEntry {
  readonly EventBusName: string;
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
  /** Seconds since 1970. */
  readonly Time: number;
}

/** What the bus makes of one entry: an id, or an error code; `silent` is an entry with neither. */
export type EntryFate = 'taken' | 'silent' | { readonly code: string };

/** What it makes of a call: the fates of its entries in order, or an error of the whole. */
export type CallFate = readonly EntryFate[] | { readonly status: number; readonly type: string };

/** PutEvents at the level of the wire, with what fails under the test's control. */
export async function startPutEvents() {
  const calls: PutEntry[][] = [];
  const taken: PutEntry[] = [];
  let decide: (entries: readonly PutEntry[], call: number) => CallFate = (entries) =>
    entries.map(() => 'taken');
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { Entries } = JSON.parse(Buffer.concat(chunks).toString()) as { Entries: PutEntry[] };
    calls.push(Entries);
    const fate = decide(Entries, calls.length);
    if ('status' in fate) {
      response.writeHead(fate.status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify({ __type: fate.type, message: `${fate.type} by the test` }));
      return;
    }
    const answers = Entries.map((entry, i) => {
      const one = fate[i] ?? 'taken';
      if (one === 'silent') return {};
      if (one !== 'taken') return { ErrorCode: one.code, ErrorMessage: 'by the test' };
      taken.push(entry);
      return { EventId: crypto.randomUUID() };
    });
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(
      JSON.stringify({
        FailedEntryCount: answers.filter(({ EventId }) => EventId === undefined).length,
        Entries: answers,
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = new EventBridgeClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    // What the SDK repeats by itself is not under test.
    maxAttempts: 1,
  });
  return {
    client,
    /** The entries of every call, in order. */
    calls,
    /** What the bus has taken. */
    taken,
    fates(by: typeof decide) {
      decide = by;
    },
    async close() {
      client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The deterministic id of our event. */
export function eventIdIn({ Detail }: PutEntry): string {
  return (JSON.parse(Detail) as { metadata: { eventId: string } }).metadata.eventId;
}
