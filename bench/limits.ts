/**
 * `npm run bench:limits`: sixteen workers, each with its own client of the table, ask a server that enforces 600 requests a
 * minute over HTTP: the limit declared, found out, and shared by two runs with twelve and four workers. The table is
 * dynalite's. Option: `-- --minutes 3`, the time of each.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DynamoSharedState } from '#adapters/dynamo-shared-state.ts';
import type { DeclaredLimits } from '#domain/limits/rate-state.ts';
import { openTable } from '#support/open-table.ts';
import { rateLimitedServer } from '#support/rate-limited-server.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient } from '#targets/http-client.ts';
import { RateGovernor } from '#workflow/limits/rate-governor.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '3' } } });
const minutes = Number(values.minutes);
const PER_MINUTE = 600;
const BURST = 10;
const CONCURRENCY = 8;

interface Plan {
  readonly name: string;
  readonly declared: DeclaredLimits;
  /** Workers of each run. */
  readonly runs: Readonly<Record<string, number>>;
}

const plans: readonly Plan[] = [
  { name: 'declared', declared: { requestsPerMinute: PER_MINUTE }, runs: { a: 16 } },
  { name: 'found out', declared: {}, runs: { a: 16 } },
  { name: 'declared, two runs', declared: { requestsPerMinute: PER_MINUTE }, runs: { a: 12, b: 4 } },
];

console.log(
  `16 workers of ${CONCURRENCY} calls each, ${PER_MINUTE} requests a minute, ${minutes} minutes each.`,
);
console.log('limit                 used   turned away   writes/call   Jain');
for (const plan of plans) console.log(await measure(plan));
process.exit();

async function measure({ name, declared, runs }: Plan): Promise<string> {
  const limiter = rateLimitedServer(PER_MINUTE, BURST, Date.now);
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const isTaken = limiter.take(String(request.headers['x-run']));
      setTimeout(() => {
        response.writeHead(isTaken ? 200 : 429, { 'content-type': 'application/json' });
        response.end(isTaken ? '{"label":"yes"}' : '{"error":"busy"}');
      }, 100);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { signal } = new AbortController();
  const endMs = Date.now() + minutes * 60_000;
  let writes = 0;
  const table = (await openTable()).table;

  const worker = async (runId: string, workerId: string): Promise<void> => {
    const stored = new DynamoSharedState(table);
    const shared: DynamoSharedState = Object.assign(Object.create(stored) as DynamoSharedState, {
      read: stored.read.bind(stored),
      update: ((key, change) => {
        writes += 1;
        return stored.update(key, change);
      }) as DynamoSharedState['update'],
    });
    const client = createHttpTargetClient({
      allowedHosts: parseHostAllowList([host]),
      secrets: { read: async () => runId },
    });
    const ask = await client.prepare(
      {
        kind: 'classification',
        provider: 'http-classification',
        endpoint: `http://${host}`,
        model: 'bench',
        parameters: {},
        timeoutMs: 30_000,
        maxTries: 1,
        maxAnswerBytes: 1_000,
        // The run's name, so that the server can tell whom it served.
        secretRef: 'env:RUN',
        secretHeader: 'x-run',
      },
      { isPaced: true },
    );
    const governor = new RateGovernor(
      { key: 'bench', runId, workerId, declared, concurrency: CONCURRENCY, longestWaitMs: 600_000, signal },
      { shared, nowMs: Date.now, sleep: (ms) => sleepFor(ms) },
    );
    const lane = async (): Promise<void> => {
      while (Date.now() < endMs) {
        const turn = await governor.admit();
        if (turn === null) return;
        if (Date.now() >= endMs) return;
        governor.settle(await ask({ id: 'row', input: 'text' }), turn);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, lane));
    await client.close();
  };
  const work = Object.entries(runs).flatMap(([runId, count]) =>
    Array.from({ length: count }, (_, i) => worker(runId, `${runId}-${i}`)),
  );
  await Promise.race([Promise.all(work), sleepFor(endMs - Date.now() + 1_000)]);
  server.closeAllConnections();
  server.close();
  const { taken, turnedAway, byRun } = limiter.seen;
  const calls = taken + turnedAway;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return [
    name.padEnd(20),
    percent(taken / (PER_MINUTE * minutes + BURST)).padStart(7),
    percent(turnedAway / calls).padStart(13),
    (writes / calls).toFixed(2).padStart(13),
    jain(Object.values(byRun)).toFixed(3).padStart(6),
  ].join(' ');
}

/** Jain's index of fairness: 1 where all have the same, 1/n where one has all. */
function jain(shares: readonly number[]): number {
  const sum = shares.reduce((total, share) => total + share, 0);
  return sum ** 2 / (shares.length * shares.reduce((total, share) => total + share ** 2, 0));
}
