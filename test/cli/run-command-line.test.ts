import { describe, expect, it } from 'vitest';
import { commandCatalogue } from '#cli/command-catalogue.ts';
import { assize } from './cli-harness.ts';

describe('the command line', () => {
  it('shows every command on one screen', async () => {
    const { exitCode, printed } = await assize(['--help']);
    const lines = printed.split('\n');
    expect(exitCode).toBe(0);
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(110);
    for (const { synopsis } of commandCatalogue) expect(printed).toContain(`assize ${synopsis}`);
  });

  it('shows the same without any command', async () => {
    expect(await assize([])).toEqual(await assize(['--help']));
  });

  it.each(commandCatalogue.map(({ name, examples }) => [name, examples] as const))(
    'shows examples of %s',
    async (name, examples) => {
      const { exitCode, printed } = await assize([name, '--help']);
      expect(exitCode).toBe(0);
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) expect(printed).toContain(example);
    },
  );

  it('pins the commands', () => {
    expect(commandCatalogue.map(({ name }) => name)).toEqual([
      'demo',
      'up',
      'publish',
      'events',
      'explain',
      'run',
      'gate',
      'runs',
      'show',
      'rows',
      'compare',
      'cancel',
      'rerun',
      'rejudge',
      'baseline',
      'waiver',
      'redrive',
      'cost',
      'deploy',
    ]);
  });

  it.each([
    [['shwo', 'x'], "error: unknown command 'shwo'"],
    [['runs', '--limit', 'many'], 'Expected a whole number from 1.'],
    [['up', '--port', '70000'], 'Expected a port from 0 to 65535.'],
    [['run', 'a-suite'], "error: required option '--candidate <version>' not specified"],
    [['show'], "error: missing required argument 'run'"],
    [['runs', '--stack', 'a', '--state', 'b'], "cannot be used with option '--state <folder>'"],
    [['show', 'x', '--json', '--markdown'], "'--markdown' cannot be used with option '--json'"],
    [
      ['runs', '--region', 'eu-central-1'],
      'Expected --stack beside --region, got --region eu-central-1 alone.',
    ],
  ])('refuses %j with exit code 3', async (args, message) => {
    const { exitCode, noted } = await assize(args);
    expect(exitCode).toBe(3);
    expect(noted).toContain(message);
  });
});
