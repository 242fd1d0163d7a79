/**
 * The least that an evaluation can be: read JSONL, ask with undici, parse, compare, count. No retries, no limits, nothing
 * kept.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Pool } from 'undici';

const { values } = parseArgs({
  options: { rows: { type: 'string' }, endpoint: { type: 'string' }, concurrency: { type: 'string' } },
});
const { rows, endpoint, concurrency } = values as Record<string, string>;
const url = new URL(`${endpoint}/chat/completions`);
const lanes = Number(concurrency);
const pool = new Pool(url.origin, { connections: lanes });

const lines = createInterface({ input: createReadStream(rows as string) })[Symbol.asyncIterator]();
let asked = 0;
let right = 0;

async function lane(): Promise<void> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done === true) return;
    const row = JSON.parse(value) as { input: string; reference: string };
    const { body } = await pool.request({
      method: 'POST',
      path: url.pathname,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'bench', messages: [{ role: 'user', content: row.input }] }),
    });
    const answer = (await body.json()) as { choices: { message: { content: string } }[] };
    asked += 1;
    if (answer.choices[0]?.message.content === row.reference) right += 1;
  }
}

const startMs = performance.now();
await Promise.all(Array.from({ length: lanes }, lane));
const seconds = (performance.now() - startMs) / 1_000;
await pool.close();
const { user, system } = process.cpuUsage();
const peakMegabytes = process.resourceUsage().maxRSS / 1_024;
process.send?.({ asked, right, seconds, cpuSeconds: (user + system) / 1e6, peakMegabytes });
process.disconnect?.();
