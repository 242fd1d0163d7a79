import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const scripts = join(import.meta.dirname, '../../scripts');
const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };

/** A repository of three files: enough for the bootstrap, which knows its place by its own path. */
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'assize-bootstrap-'));
  mkdirSync(join(root, 'scripts'));
  mkdirSync(join(root, 'bin'));
  copyFileSync(join(scripts, 'bootstrap.mjs'), join(root, 'scripts/bootstrap.mjs'));
  copyFileSync(join(scripts, '../bin/assize.mjs'), join(root, 'bin/assize.mjs'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  writeFileSync(
    join(root, 'bin/assize.ts'),
    'console.log(JSON.stringify(process.argv.slice(2))); process.exit(3);',
  );
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** As npm leaves it: its own record of what it installed. */
function installed(record: object = lock): void {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify(record));
}

/** Stands in for npm: notes how it was called, and installs or fails. */
function npmThat(does: 'installs' | 'fails'): NodeJS.ProcessEnv {
  const npm = join(root, 'npm.mjs');
  const installing = `fs.mkdirSync('node_modules', { recursive: true });`;
  const failing = `console.error('npm error network'); process.exit(1);`;
  writeFileSync(
    npm,
    `import fs from 'node:fs'; fs.writeFileSync('called', process.argv.slice(2).join(' ')); ${does === 'installs' ? installing : failing}`,
  );
  return { npm_execpath: npm, npm_node_execpath: process.execPath };
}

function bootstrap(args: readonly string[], env: NodeJS.ProcessEnv = {}, nodeArgs: readonly string[] = []) {
  return spawnSync(process.execPath, [...nodeArgs, join(root, 'scripts/bootstrap.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: '', ...env },
  });
}

describe('bootstrap', () => {
  it('passes every argument on, and the exit code back', () => {
    installed();
    const { stdout, status } = bootstrap(['demo', '--keep', '--port', '4500']);
    expect(JSON.parse(stdout)).toEqual(['demo', '--keep', '--port', '4500']);
    expect(status).toBe(3);
  });

  it("starts the same command through the package's bin", () => {
    installed();
    const { stdout, status } = spawnSync(process.execPath, [join(root, 'bin/assize.mjs'), 'runs'], {
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toEqual(['runs']);
    expect(status).toBe(3);
  });

  it('installs nothing where node_modules is what the lock names, whoever installed it', () => {
    installed();
    bootstrap([], npmThat('fails'));
    expect(existsSync(join(root, 'called'))).toBe(false);
  });

  it('does not miss optional packages that are for other platforms', () => {
    const optional = { 'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true } };
    writeFileSync(
      join(root, 'package-lock.json'),
      JSON.stringify({ packages: { ...lock.packages, ...optional } }),
    );
    installed();
    expect(bootstrap([], npmThat('fails')).status).toBe(3);
  });

  it.each([
    ['nothing is installed', undefined],
    ['a version differs', { packages: { 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } } }],
    ['a package is missing', { packages: {} }],
  ])('installs what the lock names, without install scripts, where %s', (_, record) => {
    if (record) installed(record);
    const { stderr, status } = bootstrap([], npmThat('installs'));
    expect(readFileSync(join(root, 'called'), 'utf8')).toMatch(/^ci --ignore-scripts /);
    expect(stderr).toMatch(/^Installing the packages that package-lock.json names … done in \d+ s\.\n$/);
    expect(status).toBe(3);
  });

  it('installs once, and again when the lock changes', () => {
    bootstrap([], npmThat('installs'));
    rmSync(join(root, 'called'));
    bootstrap([], npmThat('installs'));
    expect(existsSync(join(root, 'called'))).toBe(false);
    writeFileSync(
      join(root, 'package-lock.json'),
      JSON.stringify({ packages: { ...lock.packages, 'node_modules/c': {} } }),
    );
    bootstrap([], npmThat('installs'));
    expect(existsSync(join(root, 'called'))).toBe(true);
  });

  it('shows what npm says and starts nothing where npm fails', () => {
    const { stdout, stderr, status } = bootstrap(['demo'], npmThat('fails'));
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('npm error network');
    expect(stderr).toContain('start again');
  });

  it('says which Node it needs where npm brings none and the one at hand is too old', () => {
    installed();
    const pretend = `Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.1.0'}})`;
    const { stderr, status } = bootstrap(['demo'], {}, ['--import', `data:text/javascript,${pretend}`]);
    expect(status).toBe(1);
    expect(stderr).toContain('Expected Node 24 or later');
    expect(stderr).toContain('https://nodejs.org');
  });

  it('names the scripts that it knows where it is asked for another', () => {
    installed();
    const { stderr, status } = bootstrap(['--run', 'tests']);
    expect(status).toBe(1);
    expect(stderr).toContain(
      'Expected --run to be followed by one of test, lint, synth, build, build:page, docs:screenshots, check, docs, docs:site, check:extra, bench, bench:target, bench:limits, bench:metrics, bench:api, simulate, got tests.',
    );
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'hands %s on and waits for the command to end by itself',
    async (signal) => {
      installed();
      writeFileSync(
        join(root, 'bin/assize.ts'),
        `process.on('${signal}', () => { console.log('ended cleanly'); process.exit(7); }); setInterval(() => {}, 1_000); console.log('up');`,
      );
      const child = spawn(process.execPath, [join(root, 'scripts/bootstrap.mjs'), 'up'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let printed = '';
      const exitCode = await new Promise((resolve) => {
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          printed += text;
          if (text.includes('up')) child.kill(signal);
        });
        child.on('close', resolve);
      });
      expect(printed).toBe('up\nended cleanly\n');
      expect(exitCode).toBe(7);
    },
  );
});
