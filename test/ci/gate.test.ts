import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Row } from '#domain/row.ts';
import { type AssizeCloud, startAssize } from '#support/assize-cloud.ts';
import { startClassifier } from '#support/classifier-server.ts';
import { publishSample } from '#support/publish-sample.ts';
import { fillExpressions, runStep } from '#support/workflow-steps.ts';
import { assize } from '../cli/cli-harness.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const rows: Row[] = Array.from({ length: 400 }, (_, i) => ({ id: `r${i}`, input: `${i}`, reference: 'yes' }));

interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

let folder: string;
let server: Awaited<ReturnType<typeof startClassifier>>;
let cloud: AssizeCloud;
let github: Server;
let comments: { id: number; body: string }[];
let calls: Call[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assize-gate-'));
  server = await startClassifier(({ model, input }) =>
    model === 'bad' && Number(input) % 4 === 0 ? 'no' : 'yes',
  );
  cloud = await startAssize({ stateDir: join(folder, 'state'), allowedHosts: [server.host], timeScale: 100 });
  const triggers = [{ change: 'model', subject: 'shared' }];
  for (const name of ['one', 'two']) {
    await publishSample({ name, rows, endpoint: server.endpoint, suite: { triggers } }, cloud.admin);
  }
  [comments, calls] = [[], []];
  github = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method = '', url: path = '', headers } = request;
    calls.push({ method, path, authorization: headers.authorization, body });
    const text = body === '' ? '' : (JSON.parse(body) as { body: string }).body;
    if (method === 'POST') comments.push({ id: 71, body: text });
    if (method === 'PATCH') comments[0]!.body = text;
    response.writeHead(method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(method === 'GET' ? comments : comments[0]));
  });
  await new Promise<void>((resolve) => github.listen(0, '127.0.0.1', resolve));
  await writeFile(join(folder, 'event.json'), JSON.stringify({ pull_request: { number: 12 } }));
});

afterAll(async () => {
  await cloud?.stop();
  await server?.close();
  github?.close();
  await rm(folder, { recursive: true });
});

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Record<string, string> }[];
  };
}

/** What GitHub tells every step of a workflow of a pull request. */
function workflow(): Record<string, string> {
  const { port } = github.address() as AddressInfo;
  return {
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_REPOSITORY: 'team/shop',
    GITHUB_TOKEN: 'ghs_planted',
  };
}

/** Runs the action's one step, as a workflow of a pull request would. */
async function runAction(inputs: Readonly<Record<string, string>>) {
  const path = join(root, 'ci/github-gate');
  const action = parse(await readFile(join(path, 'action.yml'), 'utf8')) as Action;
  const github_ = { 'github.run_id': '77', 'github.token': 'ghs_planted' };
  const defaults = Object.entries(action.inputs).map(([name, input]) => [
    `inputs.${name}`,
    fillExpressions(input.default, github_),
  ]);
  const given = Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value]);
  const contexts = { ...github_, ...Object.fromEntries([...defaults, ...given]) } as Record<string, string>;
  const [step] = action.runs.steps;
  const environment = Object.entries(step!.env).map(([name, value]) => [
    name,
    fillExpressions(value, contexts),
  ]);
  const output = join(folder, 'output');
  const summary = join(folder, 'step-summary');
  await Promise.all([output, summary].map((file) => writeFile(file, '')));
  const result = await runStep(step!.run, {
    ...workflow(),
    ...(Object.fromEntries(environment) as Record<string, string>),
    ASSIZE_STATE: join(folder, 'state'),
    GITHUB_ACTION_PATH: path,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
  });
  return { ...result, output: await readFile(output, 'utf8'), summary: await readFile(summary, 'utf8') };
}

describe('the GitHub action', { timeout: 240_000 }, () => {
  it('lets a pass through, with a summary, JUnit XML and a comment', async () => {
    const junit = join(folder, 'reports/assize.xml');
    const inputs = { suite: 'one', candidate: 'good', baseline: 'old', 'pr-comment': 'true', junit };
    const first = await runAction(inputs);
    expect(first.printed).toContain('PASS  one');
    expect(first).toMatchObject({ exitCode: 0, output: 'result=pass\nexit-code=0\n' });
    expect(first.summary).toMatch(/^### Assize: pass\n/);
    expect(await readFile(junit, 'utf8')).toContain('<testsuite name="assize.one"');
    expect(comments[0]!.body).toMatch(/^<!-- assize-gate: one -->\n### Assize: pass\n/);
    expect(calls[0]!.authorization).toBe('Bearer ghs_planted');
    expect(first.printed + first.summary + comments[0]!.body).not.toContain('ghs_planted');
  });

  it('waits for every suite of a change, and fails where one fails', async () => {
    const eventId = await cloud.admin.put('Model Registered', {
      subject: 'shared',
      version: 'bad',
      baseline: 'old',
      deploymentId: 'd1',
    });
    const judged = await runAction({ change: eventId });
    expect(judged).toMatchObject({ exitCode: 1, output: 'result=fail\nexit-code=1\n' });
    expect(judged.summary).toMatch(/>one, run run_\w+<[\s\S]*>two, run run_\w+</);
  });
});

describe('assize gate', { timeout: 240_000 }, () => {
  const token = ['--token', '77', '--pr-comment'];
  const gate = (args: readonly string[], env = workflow()) =>
    assize(['gate', ...args, '--state', join(folder, 'state')], { env });

  it('asked again with the same token waits for the same run, and its comment takes the place of the first', async () => {
    const [before, made] = [comments.length, calls.length];
    const args = ['one', '--candidate', 'good', '--baseline', 'old', ...token];
    expect(await gate(args)).toMatchObject({ exitCode: 0, printed: expect.stringContaining('PASS  one') });
    expect(await gate(args)).toMatchObject({ exitCode: 0 });
    expect(comments).toHaveLength(Math.max(before, 1));
    expect(
      calls
        .slice(made)
        .map(({ method }) => method)
        .slice(-2),
    ).toEqual(['GET', 'PATCH']);
    expect(calls.at(-1)!.path).toBe('/repos/team/shop/issues/comments/71');
    const runs = await cloud.admin.runs.ofSuite('one', 10);
    expect(runs.filter(({ change }) => change.candidate === 'good')).toHaveLength(1);
  });

  it.each([
    [['none', '--candidate', 'bad'], 'Expected a suite that is published'],
    [['one'], 'Expected a suite with --candidate <version>, or --change <id> alone'],
    [['one', '--candidate', 'bad', '--change', 'e'], 'or --change <id> alone'],
    [['$(touch hostile); one', '--candidate', 'bad'], 'got "$(touch hostile); one"'],
  ])('ends %j with an error, and no verdict', async (args, message) => {
    expect(await gate(args)).toEqual({ exitCode: 3, printed: '', noted: expect.stringContaining(message) });
  });

  it('says what a comment needs where it has no place', async () => {
    const { GITHUB_TOKEN: _, ...without } = workflow();
    const args = ['one', '--candidate', 'good', '--baseline', 'old', ...token];
    const { exitCode, noted } = await gate(args, without as Record<string, string>);
    expect({ exitCode, noted }).toEqual({
      exitCode: 3,
      noted: expect.stringContaining('got no GITHUB_TOKEN'),
    });
  });
});

describe('the GitLab job', { timeout: 240_000 }, () => {
  it('runs as it stands, and leaves its reports where GitLab looks', async () => {
    const template = parse(await readFile(join(root, 'ci/gitlab/assize-gate.yml'), 'utf8')) as Record<
      string,
      { variables: Record<string, string>; script: string[]; artifacts: { reports: { junit: string } } }
    >;
    const job = template['.assize-gate']!;
    const set = { CI_PROJECT_DIR: folder, CI_PIPELINE_ID: '9' } as Record<string, string>;
    const filled = Object.entries(job.variables).map(([name, value]) => [
      name,
      value.replace(/\$(\w+)/g, (_, variable: string) => set[variable] ?? ''),
    ]);
    const { exitCode, printed } = await runStep(job.script.join('\n'), {
      ...(Object.fromEntries(filled) as Record<string, string>),
      ASSIZE_HOME: root,
      ASSIZE_STATE: join(folder, 'state'),
      ASSIZE_SUITE: 'two',
      ASSIZE_CANDIDATE: 'bad',
      ASSIZE_BASELINE: 'old',
    });
    expect({ exitCode, printed }).toEqual({ exitCode: 1, printed: expect.stringContaining('FAIL  two') });
    expect(await readFile(join(folder, job.artifacts.reports.junit), 'utf8')).toContain('type="fail"');
    expect(await readFile(join(folder, 'assize-summary.md'), 'utf8')).toContain('### Assize: fail');
  });
});
