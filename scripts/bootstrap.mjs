#!/usr/bin/env node
/**
 * Brings what the command needs, then runs it on Node 24. Plain JavaScript of what Node 20 knows, with nothing installed.
 *
 *   node scripts/bootstrap.mjs demo --keep           installs if it must, then: node24 bin/assize.ts demo --keep
 *   node scripts/bootstrap.mjs --run test [filter]   installs if it must, then the steps named `test` below
 */

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const NODE_MAJOR = 24;

/** Steps of each script: a package's command or a file of ours, and its arguments. What follows `--` goes to the last. */
const lint = [
  ['biome', 'ci', '.'],
  ['tsc', '--noEmit', '-p', '.'],
  ['tsc', '--noEmit', '-p', 'lib/dashboard'],
];
const test = [['vitest', 'run']];
const synth = [['bin/app.ts']];
const scripts = {
  test,
  lint,
  synth,
  build: [['scripts/build-package.ts']],
  'build:page': [['scripts/build-page.ts']],
  'docs:screenshots': [['scripts/take-screenshots.ts']],
  check: [...lint, ...test, ...synth],
  docs: [['scripts/write-docs.ts']],
  'docs:site': [['scripts/build-docs-site.ts']],
  'check:extra': [['scripts/check-extra.ts']],
  bench: [['bench/flow-against-raw.ts']],
  'bench:target': [['bench/target-call.ts']],
  'bench:limits': [['bench/limits.ts']],
  'bench:metrics': [['bench/metrics.ts']],
  'bench:api': [['bench/api.ts']],
  simulate: [['bench/simulate.ts']],
};

/** The packages that the commands above come from. */
const packageOf = { vitest: 'vitest', biome: '@biomejs/biome', tsc: 'typescript' };

process.exitCode = await main(process.argv.slice(2));

/** @returns {Promise<number>} the exit code */
async function main(args) {
  if (!isInstalled() && !install()) return 1;
  const node = findNode();
  if (node === undefined) return 1;
  if (args[0] !== '--run') return run(node, [join(root, 'bin/assize.ts'), ...args], process.cwd());

  const [, name, ...rest] = args;
  const steps = scripts[name];
  if (!steps) {
    say(
      `Expected --run to be followed by one of ${Object.keys(scripts).join(', ')}, got ${name ?? 'nothing'}.`,
    );
    return 1;
  }
  for (const [index, [command, ...fixed]] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const exitCode = await run(node, [fileOf(command), ...fixed, ...(isLast ? rest : [])], root);
    if (exitCode !== 0) return exitCode;
  }
  return 0;
}

/** Whether node_modules holds what package-lock.json names. */
function isInstalled() {
  const wanted = readOrEmpty(join(root, 'package-lock.json'));
  if (readOrEmpty(stampPath()) === hashOf(wanted)) return true;
  const installed = readOrEmpty(join(root, 'node_modules/.package-lock.json'));
  if (installed === '' || !agree(JSON.parse(wanted).packages, JSON.parse(installed).packages)) return false;
  writeFileSync(stampPath(), hashOf(wanted));
  return true;
}

/** npm's own record of what it installed leaves out optional packages that are for other platforms. */
function agree(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found
      ? found.version === entry.version && found.integrity === entry.integrity
      : entry.optional === true;
  });
}

function install() {
  const started = Date.now();
  process.stderr.write('Installing the packages that package-lock.json names … ');
  // No package needs its install script; see `allowScripts` in package.json.
  const npmArgs = [
    'ci',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const result = spawnNpm(npmArgs);
  if (result.status === 0) {
    writeFileSync(stampPath(), hashOf(readOrEmpty(join(root, 'package-lock.json'))));
    process.stderr.write(`done in ${((Date.now() - started) / 1_000).toFixed(0)} s.\n`);
    return true;
  }
  process.stderr.write('failed.\n');
  say(`${result.stderr ?? ''}${result.error ? result.error.message : ''}`.trim());
  say(
    'npm ci could not install the dependencies; what npm says stands above. Once it is mended, start again.',
  );
  return false;
}

/** The npm that called us, if one did: it runs on a Node that is not about to be replaced. */
function spawnNpm(args) {
  const { npm_execpath: npm, npm_node_execpath: npmNode } = process.env;
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] };
  return npm
    ? spawnSync(npmNode ?? process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Node 24 as npm installed it, else the Node that runs this file if it is new enough. */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const own = join(
    root,
    `node_modules/node-${platform}-${process.arch}/bin/node${process.platform === 'win32' ? '.exe' : ''}`,
  );
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  say(
    `Expected Node ${NODE_MAJOR} or later, got ${process.version}. npm brings it on Linux (x64, arm64) and Windows ` +
      `(x64); on this machine (${process.platform}, ${process.arch}) please install it from https://nodejs.org and ` +
      'start again.',
  );
  return undefined;
}

/** Runs a file on that Node and hands signals on. Resolves to its exit code; 128 + n where signal n ended it. */
function run(node, args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(node, args, {
      cwd,
      stdio: 'inherit',
      env: { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) },
    });
    const forward = (signal) => child.kill(signal);
    // A terminal sends Ctrl-C to the child as well: there it is only kept from ending this process first.
    const onInterrupt = process.stdin.isTTY ? () => {} : forward;
    process.on('SIGINT', onInterrupt).on('SIGTERM', forward).on('SIGHUP', forward);
    child.on('error', (error) => {
      say(`${node} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', (exitCode, signal) => {
      process.off('SIGINT', onInterrupt).off('SIGTERM', forward).off('SIGHUP', forward);
      resolve(exitCode ?? 128 + constants.signals[signal]);
    });
  });
}

/** A file of ours by its path, a package's command by the file that its package.json names. */
function fileOf(command) {
  const name = packageOf[command];
  if (!name) return join(root, command);
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

function stampPath() {
  return join(root, 'node_modules/.assize-lock-hash');
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

function readOrEmpty(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
