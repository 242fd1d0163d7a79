import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assize } from './cli-harness.ts';

let stateDir: string;

beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'assize-up-'));
});

afterEach(() => rm(stateDir, { recursive: true }));

describe('up', { timeout: 240_000 }, () => {
  it('runs until Ctrl-C, can be used meanwhile, and leaves nothing running', async () => {
    const interruption = new AbortController();
    const printed = Promise.withResolvers<string>();
    const up = assize(['up', '--port', '0', '--state', stateDir, '--json'], {
      interrupted: interruption.signal,
      onPrint: printed.resolve,
    });
    const { endpoint, page, outputs, notEmulated } = JSON.parse(await printed.promise);
    expect(outputs).toMatchObject({ BusName: 'assize' });
    expect(notEmulated).toContainEqual(expect.objectContaining({ type: 'AWS::Events::Archive' }));

    const entered = await fetch(page, { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const me = await fetch(new URL('/v1/me', page), { headers: { cookie } });
    expect(await me.json()).toMatchObject({ rights: null, serves: { rows: true } });
    expect((await fetch(new URL('/v1/me', page))).status).toBe(401);
    const opened = await assize(['open', '--state', stateDir, '--json']);
    expect(JSON.parse(opened.printed)).toEqual({ link: page });

    const runs = await assize(['runs', '--state', stateDir, '--json']);
    expect(JSON.parse(runs.printed)).toEqual([]);
    const second = await assize(['up', '--port', '0', '--state', stateDir]);
    expect(second).toMatchObject({ exitCode: 3 });
    expect(second.noted).toContain(`A local cloud runs on ${stateDir} already: ${endpoint}`);
    const fresh = await assize(['up', '--port', '0', '--state', stateDir, '--fresh']);
    expect(fresh.noted).toContain(`Expected no local cloud on ${stateDir} that is to be cleared`);

    interruption.abort();
    expect((await up).exitCode).toBe(0);
    await expect(fetch(endpoint)).rejects.toThrow();
    await expect(fetch(page)).rejects.toThrow();
    expect(existsSync(join(stateDir, 'page.json'))).toBe(false);
    expect(existsSync(join(stateDir, 'cloud.json'))).toBe(false);
  });

  it('groups for people what the template asks for and this machine does not do', async () => {
    const interruption = new AbortController();
    const { printed } = await assize(['up', '--port', '0', '--state', stateDir], {
      interrupted: interruption.signal,
      onPrint: () => interruption.abort(),
    });
    expect(printed).toMatch(/^\s*\d+ × {2}AWS::CloudWatch::Alarm {2,}there are no metrics and alarms/m);
    expect(printed).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/enter\?key=[\w-]{43}$/m);
    expect(printed).toMatch(/^export AWS_ENDPOINT_URL=http:\/\/127\.0\.0\.1:\d+$/m);
    expect(printed).toMatch(/The local cloud is up at http:\/\/127\.0\.0\.1:\d+ .*Ctrl-C ends it\.\n$/);
  });

  it('says by whom a port may be taken, and how to choose another', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { exitCode, noted } = await assize(['up', '--port', String(port), '--state', stateDir]);
    server.close();
    expect(exitCode).toBe(3);
    expect(noted).toContain(`error Port ${port} of 127.0.0.1 is in use.`);
    expect(noted).toContain('choose another port with --port');
  });

  it('refuses state of another version, and begins anew with --fresh without touching what is not its own', async () => {
    await writeFile(join(stateDir, 'version.json'), '{ "stateVersion": 0 }');
    await writeFile(join(stateDir, 'notes.txt'), 'mine');
    const stale = await assize(['up', '--port', '0', '--state', stateDir]);
    expect(stale.exitCode).toBe(3);
    expect(stale.noted).toMatch(
      /^error Expected state of version \d+ in .*, found 0: .* Start with --fresh to begin anew/,
    );

    const interruption = new AbortController();
    const fresh = await assize(['up', '--port', '0', '--state', stateDir, '--fresh', '--json'], {
      interrupted: interruption.signal,
      onPrint: () => interruption.abort(),
    });
    expect(fresh.exitCode).toBe(0);
    expect(existsSync(join(stateDir, 'notes.txt'))).toBe(true);
  });
});
