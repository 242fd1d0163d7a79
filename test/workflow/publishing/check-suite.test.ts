import { describe, expect, it } from 'vitest';
import { sha256 } from '#domain/hash.ts';
import type { Row } from '#domain/row.ts';
import { datasetFolder } from '#support/dataset-folder.ts';
import { MemoryObjectStore } from '#support/memory-object-store.ts';
import { MemoryRegistry } from '#support/memory-registry.ts';
import { capabilities } from '#support/publishing-capabilities.ts';
import { writeFolder } from '#support/write-folder.ts';
import { DefinitionError } from '#workflow/publishing/definition-error.ts';
import { publishDataset } from '#workflow/publishing/publish-dataset.ts';
import { publishSuite } from '#workflow/publishing/publish-suite.ts';

const valid = `name: answers
description: A suite of a test.
owner: { team: tests }
dataset: words
subject: answers
target:
  kind: generation
  provider: openai-chat
  endpoint: http://127.0.0.1:4610/v1
  model: m
  varies: prompt
triggers:
  - change: prompt
metrics:
  exact-match: {}
  error-rate: {}
slices: [size]
gate:
  rules:
    - rule: non-inferior
      metric: exact-match
      margin: 0.01
      slice: { size: small }
`;

const prompts = { 'prompts/short.yaml': "template: '{{input.question}} {{input.from.page}}'\n" };
const rows: readonly Row[] = [
  { id: 'a', input: { question: 'why', from: { page: 1 } }, slices: { size: 'small' } },
  { id: 'b', input: { question: 'who', from: { page: 2 } }, slices: { size: 'large' } },
];

/** Publishes a dataset of two rows, then the suite; the message without the folder, or nothing. */
async function publish(
  files: Readonly<Record<string, string>>,
  folderName = 'answers',
  deployedMetrics = new Set<string>(),
) {
  const stores = { objects: new MemoryObjectStore(), registry: new MemoryRegistry() };
  await publishDataset(
    await datasetFolder(rows, { slices: { size: 'of the question', colour: 'of nothing' } }),
    stores,
  );
  const folder = writeFolder(folderName, files);
  try {
    await publishSuite(folder, stores, { ...capabilities, deployedMetrics });
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    expect(await stores.registry.suites()).toEqual([]);
    return error.message.replaceAll(`${folder}/`, '');
  }
  expect(await stores.registry.suites()).toHaveLength(1);
  return '';
}

const changed = (from: string, to: string) => publish({ 'suite.yaml': valid.replace(from, to), ...prompts });
const prompt = (text: string) => publish({ 'suite.yaml': valid, 'prompts/short.yaml': text });

it('publishes what refers to what there is', async () => {
  expect(await publish({ 'suite.yaml': valid, ...prompts })).toBe('');
});

it('refuses a name that is not the folder’s', async () => {
  expect(await publish({ 'suite.yaml': valid, ...prompts }, 'replies')).toBe(
    'suite.yaml:1:7, name: Expected the name of the folder, "replies", got "answers". Rename the one or the other.',
  );
});

it('refuses a dataset that is not published, and says how to publish it', async () => {
  expect(await changed('dataset: words', 'dataset: wrods')).toBe(
    'suite.yaml:4:10, dataset: Expected the name of a published dataset, got "wrods", which is not published. Publish it first: assize publish datasets/wrods',
  );
});

describe('metrics', () => {
  it('are refused when unknown, with those that there are and the one that was meant', async () => {
    expect(await changed('  error-rate: {}', '  eror-rate: {}')).toMatch(
      /^suite\.yaml:16:3, metrics\.eror-rate: Expected a known metric of generation targets \(.*exact-match, wer, cer.*\), got "eror-rate"\. Did you mean "error-rate"\?$/,
    );
    expect(await changed('  error-rate: {}', '  errors: { metric: eror-rate }')).toContain(
      'suite.yaml:16:21, metrics.errors.metric: Expected a known metric',
    );
    expect(await changed('  error-rate: {}', '  beauty: {}')).toContain(
      'Take one of these; a name of your own needs "metric: <one of these>".',
    );
  });

  it('are refused for a target of another kind', async () => {
    expect(await changed('  error-rate: {}', '  accuracy: {}')).toMatch(
      /^suite\.yaml:16:3, metrics\.accuracy: Expected a metric of generation targets \(.+\), got "accuracy", which is for classification\. Take one of these, or correct target\.kind\.$/,
    );
  });

  it('are refused with parameters that they do not take', async () => {
    const message = await changed(
      '  error-rate: {}',
      '  slow: { metric: latency-percentile, percentile: 100 }',
    );
    expect(message).toContain(
      'suite.yaml:16:51, metrics.slow.percentile: Expected parameters that latency-percentile takes, got ',
    );
  });

  it('of the folder’s own are refused until their code is deployed', async () => {
    const code = 'export const mine = 1;\n';
    const files = { 'suite.yaml': valid, ...prompts, 'metrics.ts': code };
    expect(await publish(files)).toBe(
      `metrics.ts: Expected code that the deployment carries, got code with SHA-256 ${sha256(code)}, which it does not. Deploy first (assize deploy), then publish; or remove the file and use metrics of the catalogue.`,
    );
    expect(await publish(files, 'answers', new Set([sha256(code)]))).toBe('');
  });
});

describe('rules', () => {
  it('are refused for a metric that the suite does not measure', async () => {
    expect(await changed('metric: exact-match', 'metric: exactmatch')).toBe(
      'suite.yaml:21:15, gate.rules[0].metric: Expected a name under the suite\'s metrics (exact-match and error-rate), got "exactmatch". Did you mean "exact-match"?',
    );
    expect(await changed('gate:', 'gate:\n  alerts: { margins: { wer: 0.1 } }')).toBe(
      'suite.yaml:19:24, gate.alerts.margins.wer: Expected a name under the suite\'s metrics (exact-match and error-rate), got "wer". Add "wer" under metrics, or name one of these.',
    );
  });

  it('are refused on a metric of another kind than they judge', async () => {
    const rule = (text: string) =>
      changed(
        '- rule: non-inferior\n      metric: exact-match\n      margin: 0.01\n      slice: { size: small }',
        text,
      );
    expect(await rule('- { rule: error-rate, value: 0.02 }')).toBe('');
    expect(await rule('- { rule: error-rate, metric: exact-match }')).toBe(
      'suite.yaml:20:35, gate.rules[0].metric: Expected the metric error-rate in a rule error-rate, got "exact-match". Name another metric, or take at-least or at-most, which take any.',
    );
    expect(await rule('- { rule: budget, of: latency-p95, maxMs: 5, metric: error-rate }')).toContain(
      'Expected the metric latency-percentile with percentile 95 in a rule budget, got "error-rate".',
    );
    expect(await rule('- { rule: budget, of: run-cost, maxUsd: 5 }')).toContain(
      'gate.rules[0].metric: Expected a name under the suite\'s metrics (exact-match and error-rate), got "cost". Add "cost" under metrics, or name one of these.',
    );
    expect(
      await rule('- { rule: no-worse-slice, metric: exact-match, worst: colour, margin: 0.1 }'),
    ).toContain('gate.rules[0].worst: Expected a dimension under the suite\'s slices (size), got "colour".');
  });

  it('are refused for a slice that the suite does not judge, and for a value that no row has', async () => {
    expect(await changed('slice: { size: small }', 'slice: { colour: red }')).toBe(
      'suite.yaml:23:16, gate.rules[0].slice.colour: Expected a dimension under the suite\'s slices (size), got "colour". Add "colour" under slices, or name one of these.',
    );
    expect(await changed('slice: { size: small }', 'each: colour')).toContain(
      'suite.yaml:23:13, gate.rules[0].each: Expected a dimension under the suite\'s slices (size), got "colour".',
    );
    expect(await changed('slice: { size: small }', 'slice: { size: smal }')).toBe(
      'suite.yaml:23:22, gate.rules[0].slice.size: Expected a value of "size" in dataset "words" (large and small), got "smal". Did you mean "small"?',
    );
  });
});

it('refuses slices that the dataset does not have', async () => {
  expect(await changed('slices: [size]', 'slices: [size, sze]')).toBe(
    'suite.yaml:17:16, slices[1]: Expected a slice dimension of dataset "words" (size and colour), got "sze". Did you mean "size"?',
  );
});

describe('a load', () => {
  const load = 'load: { loop: closed, profile: [{ forSeconds: 60, concurrency: 4 }] }\n';
  const underLoad = valid
    .replace('name: answers', `name: answers\nkind: performance\n${load.trimEnd()}`)
    .replace('  exact-match: {}', '  p95: { metric: latency-percentile, percentile: 95 }')
    .replace(/ {2}rules:[\s\S]*$/, '  rules:\n    - { rule: at-most, metric: p95, value: 900 }\n');
  const performance = (from: string, to: string) =>
    publish({ 'suite.yaml': underLoad.replace(from, to), ...prompts });

  it('makes a performance suite, and only with its kind', async () => {
    expect(await performance('', '')).toBe('');
    expect(await performance('kind: performance\n', '')).toBe(
      'suite.yaml:2:1, load: Expected kind: performance at the top of a suite with a load, got kind: quality. Add "kind: performance", or remove the load.',
    );
    expect(await performance(load, '')).toContain('kind: Expected a load in a suite of kind performance');
  });

  it('is refused with an unknown loop, and with steps of the other one', async () => {
    expect(await performance('loop: closed', 'loop: half-open')).toContain('suite.yaml:3:');
    expect(await performance('concurrency: 4', 'ratePerSecond: 4')).toContain('suite.yaml:3:');
  });

  it('is refused where it takes longer than the run, warms up longer than it measures, or waits too long for a call', async () => {
    expect(await performance('forSeconds: 60', 'forSeconds: 3600')).toContain(
      'load: Expected more than the 61 minutes that the load may take, got 60. Raise deadlineMinutes, or shorten the profile.',
    );
    expect(
      await performance(
        'forSeconds: 60, concurrency: 4 }]',
        'forSeconds: 4, concurrency: 4 }], warmUpSeconds: 3',
      ),
    ).toContain('load.warmUpSeconds: Expected at most half of a segment, which is 2, got 3.');
    expect(await performance('  model: m', '  model: m\n  timeoutMs: 120000')).toContain(
      'target.timeoutMs: Expected at most 100000 under a load, got 120000.',
    );
  });

  it('leaves answers to quality suites, and its own rate to itself', async () => {
    expect(await performance('  error-rate: {}', '  exact-match: {}')).toContain(
      'metrics.exact-match: Expected a metric of operation in a suite of kind performance (',
    );
    expect(await performance(load, `${load}waves: [0.5, 1]\n`)).toContain(
      'waves: Expected none in a suite of kind performance',
    );
    expect(await changed('  error-rate: {}', '  requests-per-second: {}')).toContain(
      'metrics.requests-per-second: Expected requests-per-second in a suite of kind performance, got one of kind quality. Take throughput, or give the suite a load.',
    );
  });
});

describe('repeats', () => {
  const drawn = (repeats: string, metric: string) =>
    publish({
      'suite.yaml': valid
        .replace('  model: m', `  model: m${repeats}`)
        .replace('  error-rate: {}', `  error-rate: {}\n  ${metric}`),
      ...prompts,
    });

  it('are as many as a metric of repeats needs, or the metric is refused', async () => {
    expect(await drawn('\n  repeats: 5', 'pass@5: { metric: pass-at-k, k: 5 }')).toBe('');
    expect(await drawn('', 'pass@1: { metric: pass-at-k, k: 1 }')).toBe('');
    expect(await drawn('\n  repeats: 3', 'pass@5: { metric: pass-at-k, k: 5 }')).toBe(
      'suite.yaml:18:35, metrics.pass@5.k: Expected k to be at most target.repeats, 3, got 5. Set target.repeats: 5 or more, or lower k.',
    );
    expect(await drawn('', 'pass-hat-k: { k: 2 }')).toContain(
      'metrics.pass-hat-k.k: Expected k to be at most target.repeats, 1, got 2. Set target.repeats: 2 or more, or lower k.',
    );
    expect(await drawn('', 'flakiness: {}')).toBe(
      'suite.yaml:17:3, metrics.flakiness: Expected target.repeats of at least 2 for flakiness, got 1. Set target.repeats: 2 or more, or remove the metric.',
    );
  });

  it('are from 1 to 32', async () => {
    expect(await drawn('\n  repeats: 33', '')).toContain('suite.yaml:11:12, target.repeats:');
    expect(await drawn('\n  repeats: 0', '')).toContain('suite.yaml:11:12, target.repeats:');
  });

  it('leave the percentiles of times without a rule, since the times of a row are folded into their mean', async () => {
    const rule = (name: string) =>
      publish({
        'suite.yaml': valid
          .replace('  model: m', '  model: m\n  repeats: 2')
          .replace(
            '  error-rate: {}',
            '  p95: { metric: latency-percentile, percentile: 95 }\n  latency-mean: {}',
          )
          .replace('  rules:', `  rules:\n    - { rule: at-most, metric: ${name}, value: 900 }`),
        ...prompts,
      });
    expect(await rule('p95')).toContain(
      'gate.rules[0].metric: Expected a metric that is no percentile of times, with target.repeats, got "p95". The time of a row is the mean',
    );
    expect(await rule('latency-mean')).toBe('');
  });

  it('are refused under a load', async () => {
    const load = 'load: { loop: closed, profile: [{ forSeconds: 60, concurrency: 4 }] }';
    const performance = valid
      .replace('name: answers', `name: answers\nkind: performance\n${load}`)
      .replace('  exact-match: {}', '  latency-mean: {}')
      .replace('  model: m', '  model: m\n  repeats: 2')
      .replace(/ {2}rules:[\s\S]*$/, '  rules:\n    - { rule: at-most, metric: latency-mean, value: 900 }\n');
    expect(await publish({ 'suite.yaml': performance, ...prompts })).toContain(
      'target.repeats: Expected no repeats in a suite of kind performance, got 2. Remove it: under a load the same rows are asked over and over.',
    );
  });
});

describe('the target', () => {
  it('is refused with a credential in its address, which is not repeated', async () => {
    const at = (address: string) => changed(/endpoint: .*/.exec(valid)![0], `endpoint: ${address}`);
    expect(await at('https://models.example.com/v1?api-version=1&code=s3cret')).toBe(
      'suite.yaml:9:13, target.endpoint: Expected an address without a credential in its query string, got the parameter "code". Store it where only the service reads it, and name it with target.secretRef.',
    );
    expect(await at('https://ada:s3cret@models.example.com/v1')).not.toContain('s3cret');
    expect(await at('https://models.example.com/v1?api-version=1')).toBe('');
  });

  it('is refused for an unknown provider, and for one that cannot ask it', async () => {
    expect(await changed('provider: openai-chat', 'provider: open-ai-chat')).toBe(
      'suite.yaml:8:13, target.provider: Expected one of the providers anthropic-messages, bedrock-converse, bedrock-embeddings, bedrock-knowledge-base, http, http-classification, http-retrieval, lambda-function, openai-chat, openai-embeddings, opensearch, sagemaker-async and sagemaker-endpoint, got "open-ai-chat". Did you mean "openai-chat"?',
    );
    expect(await changed('provider: openai-chat', 'provider: http-retrieval')).toBe(
      'suite.yaml:7:9, target.kind: Expected a kind that provider "http-retrieval" can ask (retrieval), got "generation". Change the kind, or take a provider for generation: anthropic-messages, bedrock-converse, http, lambda-function, openai-chat, sagemaker-async and sagemaker-endpoint.',
    );
  });

  it('is refused where it escalates without a cap above its sample, or has a cap and does not escalate', async () => {
    expect(await changed('gate:\n', 'sample: 0.5\nmaxSample: 1\ngate:\n  inconclusive: escalate\n')).toBe('');
    expect(await changed('gate:\n', 'gate:\n  inconclusive: escalate\n')).toContain(
      'gate.inconclusive: Expected a maxSample above the sample of 1 beside gate.inconclusive: escalate, got none.',
    );
    expect(
      await changed('gate:\n', 'sample: 0.5\nmaxSample: 0.25\ngate:\n  inconclusive: escalate\n'),
    ).toContain('maxSample: Expected a maxSample above the sample of 0.5');
    expect(await changed('gate:\n', 'maxSample: 1\ngate:\n')).toContain(
      'maxSample: Expected gate.inconclusive: escalate beside a maxSample',
    );
  });

  it('is refused in batch mode where its provider answers none, or needs a bucket that is not named', async () => {
    expect(await changed('varies: prompt', 'varies: prompt\n  mode: batch')).toBe('');
    expect(await changed('provider: openai-chat', 'provider: anthropic-messages\n  mode: batch')).toContain(
      'target.mode: Expected mode live with provider "anthropic-messages", got "batch". Providers that answer batches: bedrock-converse, openai-chat and openai-embeddings.',
    );
    expect(await changed('provider: openai-chat', 'provider: bedrock-converse\n  mode: batch')).toContain(
      'target.mode: Expected target.batch beside mode batch with provider "bedrock-converse"',
    );
    expect(await changed('varies: prompt', 'varies: prompt\n  mode: batch\n  stream: true')).toContain(
      'target.stream: Expected no stream in mode batch, got true',
    );
  });

  it('is refused where an asynchronous endpoint has no place in S3, and where another provider has one', async () => {
    const place = 'async: { inputPrefix: s3://models/in/, outputPrefix: s3://models/out/ }';
    const asynchronous = 'provider: sagemaker-async';
    expect(await changed('provider: openai-chat', `${asynchronous}\n  ${place}`)).toBe('');
    expect(await changed('provider: openai-chat', asynchronous)).toContain(
      'target.provider: Expected target.async beside provider "sagemaker-async", got "sagemaker-async". Add async: { inputPrefix, outputPrefix } to the target.',
    );
    expect(await changed('varies: prompt', `varies: prompt\n  ${place}`)).toContain(
      'target.async: Expected no target.async with provider "openai-chat"',
    );
    expect(
      await changed('provider: openai-chat', `${asynchronous}\n  ${place.replace('/in/', '/in')}`),
    ).toContain('Expected target.async.inputPrefix to be s3://bucket/prefix/');
  });

  it('is refused in batch mode where a rule judges its times', async () => {
    const timed = valid
      .replace('varies: prompt', 'varies: prompt\n  mode: batch')
      .replace('  error-rate: {}', '  error-rate: {}\n  speed: { metric: latency-mean }')
      .replace('metric: exact-match\n', 'metric: speed\n');
    expect(await publish({ 'suite.yaml': timed, ...prompts })).toContain(
      'gate.rules[0].metric: Expected a metric that needs no times, in mode batch, got "speed".',
    );
  });

  it('is refused where the prompt varies and there is none', async () => {
    expect(await publish({ 'suite.yaml': valid })).toContain(
      'suite.yaml:11:11, target.varies: Expected prompts for versions to name, since the prompt varies, got a folder without prompts/.',
    );
  });

  it('is refused where it names a prompt that is not there', async () => {
    expect(await changed('varies: prompt', 'varies: prompt\n  prompt: shrt')).toBe(
      'suite.yaml:12:11, target.prompt: Expected a prompt of the folder (short), got "shrt". Did you mean "short"?',
    );
    expect(
      await changed('varies: prompt', "varies: prompt\n  versions: { '1': long, '2': '{version}' }"),
    ).toBe(
      'suite.yaml:12:20, target.versions.1: Expected a prompt of the folder (short), got "long". Add prompts/long.yaml.',
    );
  });

  it('is refused where a model varies and nothing says what it is asked', async () => {
    const text = valid.replace('varies: prompt', 'varies: model').replace('change: prompt', 'change: model');
    expect(await publish({ 'suite.yaml': text, ...prompts })).toContain(
      'suite.yaml:7:3, target.prompt: Expected the prompt that every model is asked with (short), got nothing.',
    );
  });
});

describe('a place of prompts', () => {
  const place = "promptFrom: 's3://prompts/{version}.yaml'";
  const model = valid
    .replace('  model: m\n', '')
    .replace('varies: prompt', `varies: model\n  ${place}`)
    .replace('change: prompt', 'change: model');

  it('stands for the folder’s prompts', async () => {
    const text = valid.replace('varies: prompt', `varies: prompt\n  ${place}`);
    expect(await publish({ 'suite.yaml': text })).toBe('');
    expect(await publish({ 'suite.yaml': model.replace(place, `${place}\n  prompt: '1.4'`) })).toBe('');
  });

  it('is refused beside them', async () => {
    expect(await changed('varies: prompt', `varies: prompt\n  ${place}`)).toBe(
      'suite.yaml:12:15, target.promptFrom: Expected prompts either there or in prompts/, got both (short in prompts/). Remove the one or the other.',
    );
  });

  it('is refused where it is none', async () => {
    const text = valid.replace('varies: prompt', 'varies: prompt\n  promptFrom: s3://prompts/a.yaml');
    expect(await publish({ 'suite.yaml': text })).toBe(
      'suite.yaml:12:15, target.promptFrom: Expected target.promptFrom to be s3://<bucket>/<prefix>/{version}.yaml, appconfig:<application id>/<profile id> or bedrock-prompt:<id>, got "s3://prompts/a.yaml". Change the value.',
    );
  });

  it('is refused where a model varies and no version, or no possible one, is named', async () => {
    expect(await publish({ 'suite.yaml': model })).toBe(
      'suite.yaml:7:3, target.prompt: Expected the version of the prompt that every model is asked with, got nothing. Name the one to look up at s3://prompts/{version}.yaml.',
    );
    expect(await publish({ 'suite.yaml': model.replace(place, `${place}\n  prompt: a/b`) })).toContain(
      'target.prompt: Expected a version of letters, digits and _ . + @ = : - that can stand in a key, got "a/b".',
    );
  });
});

describe('triggers', () => {
  it('are refused where a schedule has no time, or anything else has one', async () => {
    expect(await changed('- change: prompt', '- change: schedule')).toBe(
      'suite.yaml:13:5, triggers[0].schedule: Expected when the schedule is due, got nothing. Add an EventBridge schedule expression, e.g. "schedule: rate(1 day)".',
    );
    expect(await changed('- change: prompt', '- change: prompt\n    schedule: rate(1 day)')).toContain(
      'suite.yaml:14:15, triggers[0].schedule: Expected no schedule on a trigger by prompt changes, got "rate(1 day)".',
    );
  });

  it('are refused where the version they bring has no place', async () => {
    expect(await changed('- change: prompt', '- change: model')).toBe(
      'suite.yaml:13:13, triggers[0].change: Expected "prompt", the part of the target that varies, got "model". A model\'s version cannot be put in the place of the prompt: change this, or target.varies.',
    );
  });
});

describe('templates', () => {
  it('are refused for a variable that does not exist', async () => {
    expect(await prompt("template: 'Say {{question}}'\n")).toBe(
      'prompts/short.yaml:1:11, template: Expected no variable but {{input}} and {{input.field}}, got "{{question}}". Write {{input}}, or {{input.question}} where rows have such a field.',
    );
    expect(await prompt("template: 'Say {{input'\n")).toContain(
      'got "{{". Close the braces with "}}", or write one brace.',
    );
  });

  it('are refused for a field that rows do not have, at any depth', async () => {
    expect(await prompt("template: '{{input.qestion}}'\n")).toBe(
      `prompts/short.yaml:1:11, template: Expected a field that every row's input has (row "a" has from and question), got "{{input.qestion}}". Did you mean "question"?`,
    );
    expect(await prompt("template: '{{input.from.pge}}'\n")).toContain(
      'has page), got "{{input.from.pge}}". Did you mean "page"?',
    );
    expect(await prompt("template: '{{input.question.text}}'\n")).toContain(
      'has none), got "{{input.question.text}}". Write {{input.question}}.',
    );
  });

  it('take spaces and single braces', async () => {
    expect(await prompt(`template: 'Answer as {"a": {"b": 1}} to {{ input.question }}'\n`)).toBe('');
  });

  it('are refused in a system message, which is sent as it is', async () => {
    expect(await prompt('system: Use {{input}}\ntemplate: x\n')).toBe(
      'prompts/short.yaml:1:9, system: Expected no variable in the system message, which is sent as it is, got "{{input}}". Move what depends on the row to the template.',
    );
  });
});
