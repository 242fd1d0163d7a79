import { describe, expect, it } from 'vitest';
import { BRIEF_CHARACTERS, commandCatalogue, commandGroups } from '#cli/command-catalogue.ts';
import { assize } from './cli-harness.ts';

describe('the command line', () => {
  it('shows every command on one screen', async () => {
    const { exitCode, printed } = await assize(['--help']);
    const lines = printed.split('\n');
    expect(exitCode).toBe(0);
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
    for (const [{ name }, brief] of commandGroups.flatMap(({ commands }) => commands)) {
      expect(printed).toMatch(new RegExp(`(^|\\s)${name} +${brief}( |$)`, 'm'));
      expect(brief.length).toBeLessThanOrEqual(BRIEF_CHARACTERS);
    }
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
      'init',
      'import',
      'demo',
      'publish',
      'events',
      'run',
      'gate',
      'runs',
      'show',
      'report',
      'open',
      'rows',
      'compare',
      'explain',
      'tail',
      'baseline',
      'waiver',
      'rerun',
      'rejudge',
      'reproduce',
      'cancel',
      'up',
      'deploy',
      'doctor',
      'redrive',
      'cost',
      'completion',
    ]);
  });

  it.each([
    [['shwo', 'x'], "error: unknown command 'shwo'"],
    [['runs', '--limit', 'many'], 'Expected a whole number from 1.'],
    [['up', '--port', '70000'], 'Expected a port from 0 to 65535.'],
    [['run', 'a-suite'], "error: required option '--candidate <version>' not specified"],
    [['show'], "error: missing required argument 'run'"],
    [['show'], 'It is used as: assize show <run>. "assize show --help" has examples.'],
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
