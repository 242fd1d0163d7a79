import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { webhookCatalogue } from '#contracts/webhooks/webhook-catalogue.ts';
import { webhooksSchema } from '#contracts/webhooks/webhook-config.ts';
import type { WebhookOptions } from '#contracts/webhooks/webhook-source.ts';
import { signedDelivery, webhookSample } from '#support/signed-webhook.ts';

const secret = 'shared by both';
const nowMs = Date.parse('2026-11-23T12:00:00Z');
const named = (name: string) => webhookCatalogue.find((source) => source.name === name)!;
const anySample: Readonly<Record<string, string>> = {
  mlflow: 'mlflow-model-version-created',
  huggingface: 'huggingface-repo-content',
  langfuse: 'langfuse-prompt-version-created',
  github: 'github-release-published',
};

const read = (sender: string, sample: string, options: WebhookOptions = {}, change: object = {}) => {
  const { body, headers } = webhookSample(sample);
  return named(sender).read({ ...body, ...change }, { headers, body: new Uint8Array() }, options);
};

it('lists every sender, each in a file of its name', () => {
  expect(webhookCatalogue.map(({ name }) => name)).toEqual(['mlflow', 'huggingface', 'langfuse', 'github']);
  const files = readdirSync(join(import.meta.dirname, '../../../lib/contracts/webhooks'));
  for (const { name } of webhookCatalogue) expect(files).toContain(`${name}.ts`);
});

it('has a published sample of each, with where it is from', () => {
  const samples = readdirSync(join(import.meta.dirname, '../../fixtures/webhooks'));
  for (const { name } of webhookCatalogue) {
    const own = samples.filter((file) => file.startsWith(`${name}-`));
    expect(own.length).toBeGreaterThan(0);
    for (const file of own) expect(webhookSample(file.replace('.json', '')).source).toMatch(/^https:\/\//);
  }
});

describe.each(webhookCatalogue.map(({ name }) => name))('a delivery of %s', (name) => {
  const sample = webhookSample(anySample[name]!);
  const delivery = () => signedDelivery(name, sample, { secret, nowMs });
  const verify = (come: ReturnType<typeof delivery>, by = secret, at = nowMs) =>
    named(name).verify(come, by, at);

  it('is taken with its signature, under the same id when it is sent again', () => {
    expect(verify(delivery())).toMatchObject({ ok: true });
    expect(verify(delivery())).toEqual(verify(delivery()));
  });

  it('is refused with another secret, another signature, or none', () => {
    expect(verify(delivery(), 'another')).toMatchObject({ ok: false });
    for (const header of Object.keys(delivery().headers).filter((key) => /signature|secret/.test(key))) {
      const come = delivery();
      const flipped = come.headers[header]!.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
      for (const value of [flipped, '', 'x', come.headers[header]!.slice(0, -1)]) {
        expect(verify({ ...come, headers: { ...come.headers, [header]: value } })).toMatchObject({
          ok: false,
        });
      }
      const { [header]: _, ...without } = come.headers;
      expect(verify({ ...come, headers: without })).toMatchObject({ ok: false });
    }
  });

  it('is refused when its body is of another shape, field by field', () => {
    const meaning = named(name).read({ action: 7 }, { headers: sample.headers, body: new Uint8Array() }, {});
    expect(meaning.kind).toBe('invalid');
    expect(meaning).toHaveProperty('problems.0', expect.stringMatching(/^body\.\S+: expected .+, got /));
  });
});

it.each(['mlflow', 'langfuse', 'github'])('the signature of %s is over the body', (name) => {
  const come = signedDelivery(name, webhookSample(anySample[name]!), { secret, nowMs });
  const body = Buffer.from(Buffer.from(come.body).toString().replace(/\d/, '7'));
  expect(body.equals(come.body)).toBe(false);
  expect(named(name).verify({ ...come, body }, secret, nowMs)).toMatchObject({ ok: false });
});

describe.each(['mlflow', 'langfuse'])('the time that %s signs', (name) => {
  it.each([
    [0, true],
    [299, true],
    [-299, true],
    [301, false],
    [-301, false],
  ])('%i seconds ago: taken is %s', (seconds, ok) => {
    const delivery = signedDelivery(name, webhookSample(anySample[name]!), { secret, nowMs });
    expect(named(name).verify(delivery, secret, nowMs + seconds * 1_000).ok).toBe(ok);
  });
});

it('agrees with the signature that GitHub publishes', () => {
  // https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries#testing-the-webhook-payload-validation
  const headers = {
    'x-github-delivery': '1',
    'x-hub-signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
  };
  const verified = named('github').verify(
    { headers, body: Buffer.from('Hello, World!') },
    "It's a Secret to Everybody",
    nowMs,
  );
  expect(verified).toMatchObject({ ok: true });
});

it('knows a delivery of GitHub by its signed body: whoever changes the id beside it changes nothing', () => {
  const sample = webhookSample('github-release-published');
  const ids = ['a', 'b'].map((id) =>
    named('github').verify(signedDelivery('github', sample, { secret, nowMs, id }), secret, nowMs),
  );
  expect(ids[0]).toEqual(ids[1]);
});

describe('what is told', () => {
  it.each([
    ['mlflow', 'mlflow-model-version-created', {}, ['model', 'example_model', '1']],
    [
      'mlflow',
      'mlflow-model-version-alias-created',
      { label: 'example_alias' },
      ['model', 'example_model', '1'],
    ],
    [
      'huggingface',
      'huggingface-repo-content',
      {},
      ['model', 'openai-community/gpt2', '575db8b7a51b6f85eb06eee540738584589f131c'],
    ],
    ['langfuse', 'langfuse-prompt-version-created', {}, ['prompt', 'movie-critic', '3']],
    ['langfuse', 'langfuse-prompt-version-created', { label: 'production' }, ['prompt', 'movie-critic', '3']],
    ['github', 'github-release-published', {}, ['prompt', 'Codertocat/Hello-World', '0.0.1']],
    [
      'github',
      'github-release-published',
      { kind: 'index' as const },
      ['index', 'Codertocat/Hello-World', '0.0.1'],
    ],
  ])('by %s: %s with %j is a deployment', (sender, sample, options, [what, subject, version]) => {
    expect(read(sender, sample, options)).toMatchObject({ kind: 'deployed', what, subject, version });
  });

  it.each([
    ['mlflow', 'mlflow-model-version-created', { label: 'champion' }],
    ['mlflow', 'mlflow-model-version-alias-created', {}],
    ['mlflow', 'mlflow-model-version-alias-created', { label: 'champion' }],
    ['huggingface', 'huggingface-discussion', {}],
    ['huggingface', 'huggingface-repo-content', { label: 'release' }],
    ['langfuse', 'langfuse-prompt-version-created', { label: 'staging' }],
    ['github', 'github-push-deleted-tag', {}],
  ])('by %s: %s with %j is nothing to judge', (sender, sample, options) => {
    expect(read(sender, sample, options)).toMatchObject({ kind: 'ignored', reason: expect.any(String) });
  });

  it('by GitHub’s push is the commit of the branch that counts', () => {
    const after = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';
    const push = (ref: string, options = {}) =>
      read('github', 'github-push-deleted-tag', options, { ref, after, deleted: false });
    expect(push('refs/heads/master')).toMatchObject({ kind: 'deployed', version: after });
    expect(push('refs/heads/main')).toMatchObject({ kind: 'ignored' });
    expect(push('refs/heads/main', { label: 'main' })).toMatchObject({ kind: 'deployed' });
  });

  it('by Langfuse is told anew for each move of the label, and not for the version that lost it', () => {
    const moved = (id: string, labels: string[]) => {
      const { prompt } = webhookSample('langfuse-prompt-version-created').body as { prompt: object };
      const change = { id, action: 'updated', prompt: { ...prompt, labels } };
      return read('langfuse', 'langfuse-prompt-version-created', { label: 'production' }, change);
    };
    expect(moved('one', ['production'])).toMatchObject({ occurrence: 'one' });
    expect(moved('two', ['production'])).toMatchObject({ occurrence: 'two' });
    expect(moved('three', ['latest'])).toMatchObject({ kind: 'ignored' });
  });
});

describe('api.webhooks', () => {
  it.each([
    [[{ source: 'gitlab', secretRef: 'ssm:/a' }], 'source'],
    [[{ source: 'github', secretRef: 'plain text' }], 'must be secretsmanager:<name>'],
    [[{ source: 'github', secretRef: 'env:AWS_SECRET_ACCESS_KEY' }], 'must be secretsmanager:<name>'],
    [[{ source: 'mlflow', secretRef: 'ssm:/a', kind: 'prompt' }], 'for github alone'],
    [
      [
        { source: 'github', secretRef: 'ssm:/a' },
        { source: 'github', secretRef: 'ssm:/b' },
      ],
      'each source once',
    ],
  ])('refuses %j', (hooks, told) => {
    expect(() => webhooksSchema.parse(hooks)).toThrow(told);
  });
});
