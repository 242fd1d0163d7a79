import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type AssizeCloud, startAssize } from '#support/assize-cloud.ts';
import { startClassifier } from '#support/classifier-server.ts';
import { assize } from '../cli-harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'assize-init-'));
const rows = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const csv = (count: number) =>
  `sentence,label,channel\n${Array.from({ length: count }, (_, i) => `"no. ${i}, fine",${i % 2 ? 'yes' : 'no'},${i % 3 ? 'web' : 'app'}`).join('\n')}\n`;

let server: Awaited<ReturnType<typeof startClassifier>>;
let running: AssizeCloud;
const state = join(folder, 'state');

beforeAll(async () => {
  const isOdd = (input: string) => Number(/\d+/.exec(input)?.[0]) % 2 === 1;
  server = await startClassifier(({ input, model }) => (model !== 'bad' && isOdd(input) ? 'yes' : 'no'));
  running = await startAssize({ stateDir: state, allowedHosts: [server.host] });
}, 240_000);
afterAll(async () => {
  await running?.stop();
  await server?.close();
  rmSync(folder, { recursive: true });
});

describe('init', { timeout: 120_000 }, () => {
  it('drafts a suite from rows and an endpoint that is published and judged as it stands', async () => {
    const file = rows('Tickets of May.csv', csv(300));
    const drafted = await assize(['init', folder, '--rows', file, '--url', server.endpoint, '--json']);
    expect(drafted).toMatchObject({ exitCode: 0 });
    const told = JSON.parse(drafted.printed);
    expect(told).toMatchObject({
      name: 'tickets-of-may',
      kind: 'classification',
      provider: 'http-classification',
      columns: { input: 'sentence', reference: 'label', slices: ['channel'] },
      rows: 300,
    });
    const published = await assize(['publish', '--state', state, told.dataset, told.suite]);
    expect(published).toMatchObject({ exitCode: 0 });
    const judge = (candidate: string) =>
      assize([
        'run',
        told.name,
        '--candidate',
        candidate,
        '--baseline',
        'good',
        '--wait',
        '--json',
        '--state',
        state,
      ]);
    const same = await judge('good-2');
    expect([same.exitCode, JSON.parse(same.printed).outcome]).toEqual([0, 'pass']);
    const worse = await judge('bad');
    expect([worse.exitCode, JSON.parse(worse.printed).outcome]).toEqual([1, 'fail']);
  });

  it('says what it took for what, what to do next, and how few rows tell little', async () => {
    const file = rows('few.csv', csv(6));
    const args = [
      'init',
      folder,
      '--rows',
      file,
      '--url',
      'http://models.example.com:8080/classify',
      '--model',
      'v2',
    ];
    const { printed, noted } = await assize(args);
    expect(noted).toContain(
      '6 rows for a classification target by http-classification; input: sentence; reference: label',
    );
    expect(noted).toContain('no margin below 0.50 can be passed');
    expect(printed).toContain('add "models.example.com:8080" to allowedHosts');
    expect(printed).toContain('assize run few --candidate v2');
    const twice = await assize(args);
    expect([twice.exitCode, twice.noted]).toEqual([3, expect.stringContaining('Choose another --name')]);
  });

  it('gives a chat model a prompt that names the labels, and editors the schemas', async () => {
    const lines = JSON.stringify(
      Array.from({ length: 8 }, (_, i) => ({ text: `t${i}`, label: i % 2 ? 'spam' : 'ham' })),
    );
    const file = rows('mail.json', lines);
    const args = ['--rows', file, '--url', 'https://models.example.com/v1', '--secret-ref', 'env:MODEL_KEY'];
    const { exitCode } = await assize(['init', folder, ...args]);
    expect(exitCode).toBe(0);
    const suite = readFileSync(join(folder, 'suites/mail/suite.yaml'), 'utf8');
    expect(suite).toMatch(
      /^# yaml-language-server: \$schema=.*\/docs\/contracts\/schemas\/suite\.schema\.json\n/,
    );
    expect(parse(suite).target).toMatchObject({
      provider: 'openai-chat',
      prompt: 'base',
      secretRef: 'env:MODEL_KEY',
    });
    expect(parse(readFileSync(join(folder, 'suites/mail/prompts/base.yaml'), 'utf8'))).toEqual({
      system: 'Answer with one of these labels and nothing else: ham, spam.',
      template: '{{input}}',
    });
  });

  it.each([
    ['texts of a few words', (i: number) => ({ question: `q${i}`, answer: `word ${i}` }), 'exact-match'],
    [
      'long texts',
      (i: number) => ({ question: `q${i}`, answer: `a long answer of many words, no. ${i}` }),
      'rouge-l',
    ],
    ['graded documents', (i: number) => ({ query: `q${i}`, relevant: { [`d${i}`]: 1 } }), 'ndcg@10'],
    ['nothing known', (i: number) => ({ question: `q${i}` }), 'error-rate'],
  ])('judges %s by what fits them, and passes its own check', async (title, row, metric) => {
    const name = title.replaceAll(' ', '-');
    const file = rows(
      `${name}.jsonl`,
      Array.from({ length: 9 }, (_, i) => JSON.stringify(row(i))).join('\n'),
    );
    const drafted = await assize(['init', folder, '--rows', file, '--url', 'https://models.example.com/ask']);
    expect(drafted).toMatchObject({ exitCode: 0 });
    const suite = parse(readFileSync(join(folder, 'suites', name, 'suite.yaml'), 'utf8'));
    expect(suite.gate.rules[0].metric).toBe(metric);
    const checked = await assize(['publish', '--check', join(folder, 'suites', name), '--json']);
    expect(JSON.parse(checked.printed)).toMatchObject([{ kind: 'suite', name, result: 'fits' }]);
  });

  it('asks a person for what is left out, and never waits where there is nobody', async () => {
    const file = rows('asked.csv', csv(8));
    const asked: string[] = [];
    const answers = (question: string) => {
      asked.push(question);
      return question.startsWith('File') ? file : 'https://models.example.com/classify';
    };
    expect((await assize(['init', folder], { answers })).exitCode).toBe(0);
    expect(asked).toEqual([
      'File with the rows (CSV or JSON lines): ',
      'Endpoint of the classification target (URL): ',
    ]);
    const alone = await assize(['init', folder]);
    expect([alone.exitCode, alone.noted]).toEqual([3, expect.stringContaining('Expected --rows <file>')]);
  });

  it.each([
    ['too-few.csv', csv(4), [], 'Expected at least 5 rows'],
    ['text.txt', 'only words', [], 'Expected at least 5 rows'],
    ['broken.jsonl', '{"a": 1}\n{broken}\n', [], 'broken.jsonl:2: Expected a JSON object a row'],
    [
      'named.csv',
      csv(8),
      ['--input', 'missing'],
      'Expected one of the columns sentence, label, channel, got "missing"',
    ],
    ['url.csv', csv(8), ['--url', 'models.example.com'], 'Expected an http or https URL'],
    ['outside.csv', csv(8), ['--name', '../../outside'], 'Expected --name to be kebab-case'],
    ['Numbers.csv', `a,b\n${'1,2\n'.repeat(8)}`, [], 'Expected --input <column>'],
  ])('refuses %s, and says why', async (name, text, args, message) => {
    const url = args.includes('--url') ? [] : ['--url', 'https://models.example.com/classify'];
    const { exitCode, noted } = await assize(['init', folder, '--rows', rows(name, text), ...url, ...args]);
    expect([exitCode, noted]).toEqual([3, expect.stringContaining(message)]);
    expect(existsSync(join(folder, 'outside')) || existsSync(join(folder, '../outside'))).toBe(false);
  });
});

describe('a draft that does not fit', () => {
  it('leaves nothing behind, and says what does not', async () => {
    const lines = Array.from({ length: 8 }, (_, i) => ({
      id: `${'x'.repeat(300)}${i}`,
      sentence: `no. ${i}`,
    }));
    const file = rows('long-ids.json', JSON.stringify(lines));
    const { exitCode, noted } = await assize([
      'init',
      folder,
      '--rows',
      file,
      '--url',
      'https://models.example.com/classify',
      '--input',
      'sentence',
    ]);
    expect([exitCode, noted]).toEqual([
      3,
      expect.stringMatching(/nothing was written:\n.*id: Expected id to be at most 256 characters/),
    ]);
    expect(['suites', 'datasets'].map((name) => existsSync(join(folder, name, 'long-ids')))).toEqual([
      false,
      false,
    ]);
  });
});

describe('publish --check', () => {
  it('finds what is wrong with its place, without a deployment', async () => {
    const fits = await assize(['publish', '--check', 'suites/reviews-sentiment', '--json']);
    expect(JSON.parse(fits.printed)).toMatchObject([{ kind: 'suite', result: 'fits' }]);
    const broken = join(folder, 'suites/few/suite.yaml');
    writeFileSync(broken, readFileSync(broken, 'utf8').replace('accuracy: {}', 'acuracy: {}'));
    const { exitCode, noted } = await assize(['publish', '--check', join(folder, 'suites/few')]);
    expect([exitCode, noted]).toEqual([3, expect.stringMatching(/suite\.yaml:\d+:\d+, metrics\.acuracy/)]);
  });
});
