import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assize, type CliOptions } from '../cli-harness.ts';

let stateDir: string;
const demo = (keep: boolean, options: CliOptions = {}) =>
  assize(
    ['demo', '--port', '0', '--models-port', '0', '--state', stateDir, ...(keep ? ['--keep'] : [])],
    options,
  );

interface Home {
  subjects: { suite: string; champion: { version: string } | null }[];
}

interface Seen {
  runs?: number;
  champions?: Record<string, string | undefined>;
}

/** What the page of a link shows of runs and champions, and Ctrl-C once it was seen. */
function lookThenEnd(seen: Seen) {
  const interruption = new AbortController();
  const onPrint = async (printed: string) => {
    const link = /http:\S+\/enter\?key=\S+/.exec(printed)?.[0];
    if (link === undefined) return;
    try {
      const entered = await fetch(link, { redirect: 'manual' });
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      const get = async (path: string) =>
        (await fetch(new URL(path, link), { headers: { cookie } })).json() as Promise<unknown>;
      seen.runs = ((await get('/v1/runs')) as { runs: unknown[] }).runs.length;
      const { subjects } = (await get('/v1/home')) as Home;
      seen.champions = Object.fromEntries(subjects.map(({ suite, champion }) => [suite, champion?.version]));
    } finally {
      interruption.abort();
    }
  };
  return { interrupted: interruption.signal, onPrint };
}

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'assize-demo-'));
});

afterAll(() => rm(stateDir, { recursive: true }));

describe('the demo', { timeout: 240_000 }, () => {
  it('judges six deployments, and comes to the same verdicts when it is started again; with --keep its dashboard shows them, and what passed as champion', async () => {
    for (const start of ['first', 'second']) {
      const seen: Seen = {};
      const { exitCode, printed, noted } = await (start === 'first'
        ? demo(false)
        : demo(true, lookThenEnd(seen)));
      expect(seen).toEqual(
        start === 'first'
          ? {}
          : {
              runs: 12,
              champions: {
                'emoji-search': 'emoji-prefix-fuzzy',
                'reviews-sentiment': '3',
                'spelling-rewrite': 'at-most-two',
              },
            },
      );
      expect({ start, exitCode, noted }).toMatchObject({ start, exitCode: 0 });
      expect(printed.match(/^as expected /gm)).toHaveLength(6);
      expect(printed.match(/^(pass|fail) /gm)).toEqual([
        'pass ',
        'pass ',
        'fail ',
        'fail ',
        'pass ',
        'fail ',
      ]);
      expect(printed).toMatch(
        /rollback, sentiment 5\.0\.2 → 2\.1\.0 +Eval Run State Change × 2 +running, ended/,
      );
      expect(printed).toContain('Eval Change Decided');
      expect(printed).toContain('What to try next');
      expect(noted).toContain('✔ 6 of 6: prompt');
    }
  });

  it('says who may have taken the port of its models', async () => {
    const server = createServer((_, response) => response.end('something else'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { exitCode, noted } = await assize(['demo', '--models-port', String(port), '--state', stateDir]);
    server.closeAllConnections();
    server.close();
    expect(exitCode).toBe(3);
    expect(noted).toContain(`Expected port ${port} of 127.0.0.1 to be free for the demo's models`);
    expect(noted).toContain(`assize demo --models-port ${port + 1}`);
  });
});
