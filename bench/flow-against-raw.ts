/** `npm run bench`: the flow beside a raw undici loop, side by side, as ratios. Options: --rows 10000,100000 --delays 0,50 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeBenchRows } from './bench-rows.ts';

interface Measured {
  readonly asked: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

const CONCURRENCY = '64';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000,100000,1000000' },
    delays: { type: 'string', default: '0,50' },
  },
});
const counts = values.rows.split(',').map(Number);
const delays = values.delays.split(',').map(Number);

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

async function message<T>(child: ChildProcess): Promise<T> {
  const [answer] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`Expected figures, but it ended with ${code}.`)),
    ),
  ]);
  return answer as T;
}

async function measure(script: string, args: readonly string[]): Promise<Measured> {
  const child = fork(here(script), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const measured = await message<Measured>(child);
  if (child.exitCode === null) await once(child, 'exit');
  return measured;
}

/** CPU seconds that the server has used so far. */
async function cpuOf(server: ChildProcess): Promise<number> {
  const answer = message<{ cpuSeconds: number }>(server);
  server.send('cpu');
  return (await answer).cpuSeconds;
}

const rate = (m: Measured) => m.asked / m.seconds;
const cpu = (m: Measured) => (m.cpuSeconds / m.asked) * 1_000;
const columns = (cells: readonly string[]) =>
  cells.map((cell, i) => cell.padStart(i === 0 ? 22 : 13)).join('');

const peaks = new Map<number, number>();
console.log(columns(['rows, delay', 'rows/s', 'CPU s/1k rows', 'peak MB', 'server CPU']));
for (const delay of delays) {
  for (const count of counts) {
    if (count > 100_000 && delay > 0) continue;
    const server = fork(here('./mock-openai-server.ts'), ['--delay-ms', String(delay)]);
    const { port } = await message<{ port: number }>(server);
    const endpoint = `http://127.0.0.1:${port}/v1`;
    const file = join(tmpdir(), `assize-bench-${process.pid}.jsonl`);
    await writeBenchRows(file, count);
    const args = ['--endpoint', endpoint, '--concurrency', CONCURRENCY, '--rows'];
    const idle = await cpuOf(server);
    const raw = await measure('./raw-client.ts', [...args, file]);
    const serverCpu = (await cpuOf(server)) - idle;
    const flow = await measure('./flow.ts', [...args, String(count)]);
    await rm(file);
    server.disconnect();
    if (delay === 0) peaks.set(count, flow.peakMegabytes);
    const name = `${count}, ${delay} ms`;
    const line = (side: string, m: Measured, server: string) =>
      console.log(
        columns([
          `${name} ${side}`,
          rate(m).toFixed(0),
          cpu(m).toFixed(3),
          m.peakMegabytes.toFixed(0),
          server,
        ]),
      );
    line('raw ', raw, `${((serverCpu / raw.cpuSeconds) * 100).toFixed(0)} %`);
    line('flow', flow, '');
    console.log(
      columns([
        'flow / raw',
        (rate(flow) / rate(raw)).toFixed(2),
        (cpu(flow) / cpu(raw)).toFixed(2),
        (flow.peakMegabytes / raw.peakMegabytes).toFixed(2),
        '',
      ]),
    );
  }
}
const [small, large] = [peaks.get(100_000), peaks.get(1_000_000)];
if (small !== undefined && large !== undefined) {
  console.log(`Peak memory, 1,000,000 rows against 100,000: ${(large / small).toFixed(2)}`);
}
