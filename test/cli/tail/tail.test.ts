import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tailedEvent } from '#cli/events/tailed-event.ts';
import { type AssizeCloud, startAssize } from '#support/assize-cloud.ts';
import { until } from '#support/local-cloud.ts';
import { assize, type CliOptions } from '../cli-harness.ts';

let stateDir: string;
let running: AssizeCloud;

beforeAll(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'assize-tail-'));
  running = await startAssize({ stateDir });
}, 240_000);
afterAll(async () => {
  await running?.stop();
  rmSync(stateDir, { recursive: true });
});

const rules = (): { targets: unknown[]; pattern: string }[] => {
  const path = join(stateDir, 'rules.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
};

/** Begins to follow the bus; resolves once it is listening. */
async function follow(args: readonly string[], options: CliOptions = {}) {
  const ended = assize(['tail', '--state', stateDir, ...args], options);
  await Promise.race([ended, until(() => rules().some(({ targets }) => targets.length > 0), 'it listens')]);
  return { ended };
}

it('shows nothing of what others write as anything but text', () => {
  const written = '\u001b]0;mine\u0007\u009b2J';
  const event = {
    id: written,
    time: '2026-01-02T03:04:05Z',
    source: `a${written}`,
    'detail-type': `Model${written}`,
    detail: { subject: `b\u202e${written}` },
  };
  const { source, detailType, told } = tailedEvent(event, () => ({}));
  expect(`${source}${detailType}${told}`).not.toMatch(/[\p{Cc}\u202e]/u);
});

const registered = (subject: string, version = '1') =>
  running.admin.put(
    'Model Registered',
    { subject, version, deploymentId: `${subject}-${version}` },
    'a.registry',
  );

describe('tail', { timeout: 60_000 }, () => {
  it('shows events as they come, in words, and leaves no rule behind', async () => {
    const { ended } = await follow(['--limit', '2']);
    await registered('unknown-model');
    await registered('broken\u001b[2Jmodel');
    const { exitCode, printed } = await ended;
    expect(exitCode).toBe(0);
    const lines = printed.trimEnd().split('\n');
    expect(lines[0]).toMatch(
      /^\d\d:\d\d:\d\d {2}Model Registered +from a\.registry {2}subject unknown-model, version 1$/,
    );
    expect(lines[1]).toContain('subject broken␛[2Jmodel');
    expect(rules()).toEqual([]);
  });

  it('shows those of a type alone, whole and in a line, for other programs', async () => {
    const { ended } = await follow(['--type', 'Prompt Deployed', '--limit', '1', '--json']);
    await registered('unknown-model', '2');
    await running.admin.put('Prompt Deployed', { subject: 'a-prompt', version: '3' }, 'a.registry');
    const { printed } = await ended;
    expect(printed.split('\n')).toHaveLength(2);
    expect(JSON.parse(printed)).toMatchObject({ 'detail-type': 'Prompt Deployed', detail: { version: '3' } });
  });

  it('ends by Ctrl-C, and takes its rule away', async () => {
    const interruption = new AbortController();
    const { ended } = await follow([], { interrupted: interruption.signal });
    interruption.abort();
    expect((await ended).exitCode).toBe(0);
    expect(rules()).toEqual([]);
  });

  it('refuses a suite that nobody published', async () => {
    const { exitCode, noted } = await assize(['tail', '--state', stateDir, '--suite', 'missing']);
    expect([exitCode, noted]).toEqual([3, expect.stringContaining('missing')]);
  });
});
