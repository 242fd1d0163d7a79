import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { QUICK_START_MS, quickStart } from '#support/quick-start/quick-start.ts';
import { quickStartPage } from '#support/quick-start/quick-start-page.ts';
import { assize } from '../cli-harness.ts';

interface Home {
  subjects: { suite: string; champion: { version: string } | null }[];
}

const verdicts = ['pass ', 'pass ', 'fail ', 'fail ', 'pass ', 'fail '];

it('judges six deployments, and comes to the same verdicts when it is started again', {
  timeout: QUICK_START_MS,
}, async () => {
  const { starts } = await quickStart();
  expect(starts).toHaveLength(2);
  for (const { printed, noted } of starts) {
    expect(printed.match(/^as expected /gm)).toHaveLength(6);
    expect(printed.match(/^(pass|fail) /gm)).toEqual(verdicts);
    expect(printed).toMatch(
      /rollback, sentiment 5\.0\.2 → 2\.1\.0 +Eval Run State Change × 2 +running, ended/,
    );
    expect(printed).toContain('Eval Change Decided');
    expect(printed).toContain('What to try next');
    expect(noted).toContain('✔ 6 of 6: prompt');
  }
  expect(starts[0]!.exitCode).toBe(0);
});

it('shows on the dashboard of --keep what passed as champion', { timeout: QUICK_START_MS }, async () => {
  const { site } = await quickStartPage();
  const headers = { cookie: `${site.cookie!.name}=${site.cookie!.value}` };
  const { subjects } = (await (await fetch(`${site.origin}/v1/home`, { headers })).json()) as Home;
  const champions = Object.fromEntries(subjects.map(({ suite, champion }) => [suite, champion?.version]));
  expect(champions).toMatchObject({
    'emoji-search': 'emoji-prefix-fuzzy',
    'reviews-sentiment': '3',
    'spelling-rewrite': 'at-most-two',
  });
});

it('says who may have taken the port of its models', async () => {
  const server = createServer((_, response) => response.end('something else'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { exitCode, noted } = await assize(['demo', '--models-port', String(port)]);
  server.closeAllConnections();
  server.close();
  expect(exitCode).toBe(3);
  expect(noted).toContain(`Expected port ${port} of 127.0.0.1 to be free for the demo's models`);
  expect(noted).toContain(`assize demo --models-port ${port + 1}`);
});
