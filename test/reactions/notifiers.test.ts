import { createHmac, timingSafeEqual } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NotifierProps } from '#contracts/reactions/notifiers/notifier-catalogue.ts';
import { notifierCatalogue } from '#contracts/reactions/notifiers/notifier-catalogue.ts';
import { deliveredEvent, openReactionWorld, type ReactionWorld } from '#support/reactions/reaction-world.ts';
import { type RecordingServer, startRecordingServer } from '#support/reactions/recording-server.ts';

const key = Buffer.alloc(32, 7);
const nextKey = Buffer.alloc(24, 9);
const failed = deliveredEvent('eval-verdict-issued', {
  outcome: 'fail',
  headline: 'sentiment 4.2.0 fails: <accuracy> & more on negation=yes.',
});
const eventId = 'evt_3a5435708b59ce750166c59f16051d7e';

let server: RecordingServer;
let world: ReactionWorld;
let notifiers: Readonly<Record<'slack' | 'teams' | 'jira' | 'linear' | 'webhook', NotifierProps>>;

/** Issues that were created, by their label or id: what the trackers find again. */
const issues = new Map<string, string>();

beforeAll(async () => {
  server = await startRecordingServer(({ path, body }) => {
    if (path === '/rest/api/3/search/jql') {
      const label = /labels = "([^"]+)"/.exec(JSON.parse(body).jql)?.[1] ?? '';
      const key = issues.get(label);
      return { status: 200, body: { issues: key === undefined ? [] : [{ key }], isLast: true } };
    }
    if (path === '/rest/api/3/issue') {
      issues.set(JSON.parse(body).fields.labels.at(-1), 'EVAL-17');
      return { status: 201, body: { id: '10017', key: 'EVAL-17' } };
    }
    if (path === '/graphql') {
      const { query, variables } = JSON.parse(body);
      if (query.startsWith('query')) {
        const identifier = issues.get(variables.id);
        return {
          status: 200,
          body: { data: { issues: { nodes: identifier === undefined ? [] : [{ identifier }] } } },
        };
      }
      issues.set(variables.input.id, 'EVA-3');
      return {
        status: 200,
        body: { data: { issueCreate: { success: true, issue: { identifier: 'EVA-3' } } } },
      };
    }
    return path.startsWith('/workflows') ? { status: 202 } : { status: 200, body: 'ok' };
  });
  notifiers = {
    slack: { kind: 'slack', urlRef: 'ssm:slack', hosts: [server.host] },
    teams: { kind: 'teams', urlRef: 'ssm:teams', hosts: [server.host] },
    jira: {
      kind: 'jira',
      siteUrl: server.origin,
      projectKey: 'EVAL',
      labels: ['quality'],
      credentialRef: 'ssm:jira',
    },
    linear: {
      kind: 'linear',
      teamId: '3f0c1d52-9f27-4c0a-8b64-1f2f0d6e9a12',
      priority: 2,
      credentialRef: 'ssm:linear',
      apiUrl: `${server.origin}/graphql`,
    },
    webhook: { kind: 'webhook', url: `${server.origin}/hooks?team=1`, signingSecretRef: 'ssm:webhook' },
  };
});

beforeEach(async () => {
  server.received.length = 0;
  issues.clear();
  world = await openReactionWorld({
    origin: server.origin,
    hosts: [server.host],
    secrets: {
      'ssm:slack': `${server.origin}/services/T0/B0/secret-of-slack`,
      'ssm:teams': `${server.origin}/workflows/1/triggers/manual?sig=secret-of-teams`,
      'ssm:jira': 'bot@example.org:token-of-jira',
      'ssm:linear': 'lin_api_key',
      'ssm:webhook': `whsec_${key.toString('base64')},whsec_${nextKey.toString('base64')}`,
    },
  });
});

afterAll(() => server.close());

const only = () => {
  expect(server.received).toHaveLength(1);
  return { ...server.received[0]!, json: JSON.parse(server.received[0]!.body) };
};

it('tests every notifier of the catalogue', () => {
  expect(Object.keys(notifiers).sort()).toEqual(Object.keys(notifierCatalogue).sort());
});

describe('slack', () => {
  it('gets a message of blocks, with what Slack reads as markup escaped', async () => {
    await world.notice(notifiers.slack, failed);
    const { method, path, headers, json } = only();
    expect([method, path, headers['content-type']]).toEqual([
      'POST',
      '/services/T0/B0/secret-of-slack',
      'application/json',
    ]);
    expect(json.text).toBe('reviews-sentiment: fail for sentiment 4.2.0');
    expect(json.blocks.map(({ type }: { type: string }) => type)).toEqual([
      'header',
      'section',
      'section',
      'section',
      'context',
    ]);
    expect(json.blocks[0].text).toEqual({
      type: 'plain_text',
      text: ':x: reviews-sentiment: fail for sentiment 4.2.0',
      emoji: true,
    });
    expect(json.blocks[1].text.text).toBe(
      'sentiment 4.2.0 fails: &lt;accuracy&gt; &amp; more on negation=yes.',
    );
    expect(json.blocks[2].fields[3]).toEqual({ type: 'mrkdwn', text: '*Candidate*\n4.2.0' });
    expect(json.blocks[3].text.text.split('\n')[0]).toBe(
      '• pass: non-inferior:accuracy:all, +0.0310 [+0.0120, +0.0500], asked ≥ −0.0100',
    );
    expect(json.blocks[4].elements[0].text).toBe(
      '<https://assize.example.org/runs/run_55ad184ccaafa745c3828dc9|Read on>',
    );
  });

  it('gets texts within its limits, however long they are', async () => {
    const rule = {
      id: 'r',
      rule: 'at-least',
      metric: 'm'.repeat(900),
      slice: 'all',
      severity: 'block',
      decision: 'fail',
      quantity: 'level',
      threshold: 0,
      passes: 'above',
      effect: null,
      interval: null,
    };
    await world.notice(
      notifiers.slack,
      deliveredEvent('eval-verdict-issued', {
        suite: 's'.repeat(400),
        headline: '&'.repeat(1_000),
        decidedBy: Array.from({ length: 40 }, () => rule),
        decidedByCount: 55,
      }),
    );
    const { json } = only();
    expect([...json.blocks[0].text.text].length).toBeLessThanOrEqual(150);
    for (const block of json.blocks.slice(1, 4)) {
      for (const { text } of [block.text, ...(block.fields ?? [])].filter(Boolean)) {
        expect([...text].length).toBeLessThanOrEqual(block.fields ? 2_000 : 3_000);
      }
    }
  });
});

describe('teams', () => {
  it('gets an adaptive card, with names that are no Markdown', async () => {
    await world.notice(notifiers.teams, deliveredEvent('eval-regression-detected', { slice: 'a_b*c' }));
    const { path, json } = only();
    expect(path).toBe('/workflows/1/triggers/manual?sig=secret-of-teams');
    const [attachment] = json.attachments;
    expect([json.type, attachment.contentType]).toEqual([
      'message',
      'application/vnd.microsoft.card.adaptive',
    ]);
    const { type, version, body, actions } = attachment.content;
    expect([type, version]).toEqual(['AdaptiveCard', '1.4']);
    expect(body[0]).toMatchObject({
      color: 'attention',
      text: 'reviews-sentiment: accuracy regressed on a\\_b\\*c in sentiment 4.2.0',
    });
    expect(body[2].facts).toContainEqual({ title: 'Interval', value: '\\[−0.1210, −0.0430\\]' });
    expect(actions).toEqual([
      {
        type: 'Action.OpenUrl',
        title: 'Read on',
        url: 'https://assize.example.org/runs/run_55ad184ccaafa745c3828dc9',
      },
    ]);
  });
});

describe('jira', () => {
  it('looks for the issue of the event, then creates it with a document as description', async () => {
    expect(await world.notice(notifiers.jira, failed)).toEqual({ result: 'sent', eventId, as: 'EVAL-17' });
    const [search, create] = server.received;
    expect([search!.method, search!.path, create!.method, create!.path]).toEqual([
      'POST',
      '/rest/api/3/search/jql',
      'POST',
      '/rest/api/3/issue',
    ]);
    expect(create!.headers.authorization).toBe(
      `Basic ${Buffer.from('bot@example.org:token-of-jira').toString('base64')}`,
    );
    const { fields } = JSON.parse(create!.body);
    expect(fields).toMatchObject({
      project: { key: 'EVAL' },
      issuetype: { name: 'Task' },
      summary: 'reviews-sentiment: fail for sentiment 4.2.0',
      labels: ['quality', expect.stringMatching(/^assize-[0-9a-f]{24}$/)],
      description: { type: 'doc', version: 1 },
    });
    expect(JSON.parse(search!.body).jql).toBe(`project = "EVAL" AND labels = "${fields.labels[1]}"`);
    expect(fields.description.content[0]).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: 'sentiment 4.2.0 fails: <accuracy> & more on negation=yes.' }],
    });
    expect(fields.description.content.map(({ type }: { type: string }) => type)).toEqual([
      'paragraph',
      'bulletList',
      'bulletList',
      'paragraph',
      'paragraph',
    ]);
  });
});

describe('linear', () => {
  it('gets an issue under an id that follows from the event and is a UUID of version 4', async () => {
    expect(await world.notice(notifiers.linear, failed)).toEqual({ result: 'sent', eventId, as: 'EVA-3' });
    const { method, headers, body } = server.received[1]!;
    expect([method, headers.authorization]).toEqual(['POST', 'lin_api_key']);
    const { query, variables } = JSON.parse(body);
    expect(query).toContain('issueCreate(input: $input)');
    expect(variables.input).toMatchObject({
      teamId: '3f0c1d52-9f27-4c0a-8b64-1f2f0d6e9a12',
      title: 'reviews-sentiment: fail for sentiment 4.2.0',
      priority: 2,
    });
    expect(variables.input.id).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(variables.input.description).toContain('- **Candidate**: 4.2.0\n');
    expect(JSON.parse(server.received[0]!.body).variables).toEqual({ id: variables.input.id });
  });

  it('fails where GraphQL answers with errors, and says their codes', async () => {
    const usual = server.reply;
    server.reply = () => ({ status: 200, body: { errors: [{ extensions: { code: 'INPUT_ERROR' } }] } });
    await expect(world.notice(notifiers.linear, failed)).rejects.toThrow('errors (INPUT_ERROR)');
    server.reply = usual;
  });
});

describe('webhook', () => {
  it('gets the event with a signature for each key that its receiver can check', async () => {
    await world.notice(notifiers.webhook, failed);
    const { method, path, headers, body, json } = only();
    expect([method, path]).toEqual(['POST', '/hooks?team=1']);
    expect(headers['webhook-id']).toBe(eventId);
    expect(headers['webhook-timestamp']).toBe(String(world.clock.ms / 1_000));
    // The receiver's side, as the specification writes it.
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const signatures = String(headers['webhook-signature']).split(' ');
    expect(signatures).toHaveLength(2);
    for (const [index, secret] of [key, nextKey].entries()) {
      const expected = createHmac('sha256', secret).update(signed).digest();
      const given = Buffer.from(signatures[index]!.replace(/^v1,/, ''), 'base64');
      expect(timingSafeEqual(given, expected)).toBe(true);
    }
    expect(json).toMatchObject({
      type: 'Eval Verdict Issued',
      timestamp: '2026-11-02T08:04:30.125Z',
      metadata: { eventId },
      data: { outcome: 'fail', decidedByCount: 2 },
    });
  });

  it('signs as the vector of the specification', async () => {
    const { webhookHeaders } = await import('#reactions/notifiers/webhook.ts');
    // https://github.com/standard-webhooks/standard-webhooks, libraries/javascript/src/index.test.ts
    const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    expect(
      webhookHeaders([secret], 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330, '{"test": 2432232314}'),
    ).toMatchObject({ 'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' });
  });
});

describe.each(['slack', 'teams', 'jira', 'linear', 'webhook'] as const)('%s', (kind) => {
  it('is told once, however often the event comes', async () => {
    await world.notice(notifiers[kind], failed);
    const sent = server.received.length;
    expect(await world.notice(notifiers[kind], failed)).toEqual({ result: 'repeat', eventId });
    expect(server.received).toHaveLength(sent);
  });

  it('is told of every kind of event, each in one request that it can read', async () => {
    for (const name of [
      'eval-verdict-issued',
      'eval-regression-detected',
      'eval-change-decided',
      'eval-action-taken',
    ]) {
      expect(await world.notice(notifiers[kind], deliveredEvent(name))).toMatchObject({ result: 'sent' });
    }
  });

  it('that fails leaves the event to come again, and no secret in the error', async () => {
    const usual = server.reply;
    server.reply = () => ({ status: 500, body: 'secret-of-slack secret-of-teams token-of-jira lin_api_key' });
    const error = await world.notice(notifiers[kind], failed).catch((thrown: Error) => thrown);
    server.reply = usual;
    expect(error).toMatchObject({ code: 'NOT_TAKEN', message: expect.stringContaining('got 500') });
    expect(String(error)).not.toMatch(/secret-of|token-of|lin_api/);
    await expect(world.notice(notifiers[kind], failed)).rejects.toMatchObject({ code: 'BUSY' });
    world.clock.ms += 90_001;
    expect(await world.notice(notifiers[kind], failed)).toMatchObject({ result: 'sent' });
  });

  it('that is told when the delivery dies is found again, or sees the same key', async () => {
    world.crash.before = 'finish';
    await expect(world.notice(notifiers[kind], failed)).rejects.toThrow('died before finish');
    const first = server.received.at(-1)!;
    world.clock.ms += 360_000;
    const again = await world.notice(notifiers[kind], failed);
    const creations = server.received.filter(({ path, body }) => path === first.path && body === first.body);
    if (kind === 'jira' || kind === 'linear') {
      expect(again).toMatchObject({ result: 'found' });
      expect(creations).toHaveLength(1);
    } else {
      expect(creations).toHaveLength(2);
      expect(new Set(creations.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    }
  });
});

describe('guarded requests', () => {
  it('wait and send again what was turned away, and give up after three', async () => {
    const usual = server.reply;
    const statuses = [429, 503, 200];
    server.reply = () => ({ status: statuses.shift() ?? 500, headers: { 'retry-after': '1' } });
    expect(await world.notice(notifiers.slack, failed)).toMatchObject({ result: 'sent' });
    server.reply = () => ({ status: 429 });
    server.received.length = 0;
    await expect(world.notice(notifiers.slack, failed, 'other')).rejects.toThrow('got 429');
    expect(server.received).toHaveLength(3);
    server.reply = usual;
  });

  it('go to no host that is not listed, whatever the secret says, and name it nowhere', async () => {
    const stranger = await openReactionWorld({
      origin: server.origin,
      hosts: ['hooks.slack.com:443'],
      secrets: { 'ssm:slack': `${server.origin}/steal`, 'ssm:name': 'http://localhost:1/steal' },
    });
    for (const urlRef of ['ssm:slack', 'ssm:name']) {
      const refused = stranger.notice({ kind: 'slack', urlRef }, failed, urlRef.replace(':', '-'));
      await expect(refused).rejects.toMatchObject({
        code: 'REFUSED_HOST',
        message: expect.not.stringMatching(/127\.0\.0\.1|localhost/),
      });
    }
    expect(server.received).toEqual([]);
  });

  it('say which secret is missing', async () => {
    await expect(world.notice({ kind: 'slack', urlRef: 'ssm:absent' }, failed)).rejects.toThrow(
      'at ssm:absent, got nothing',
    );
  });
});

it('passes over what is none of our events, and refuses what does not fit', async () => {
  expect(
    await world.notice(
      notifiers.slack,
      JSON.stringify({ id: '1', source: 'x', 'detail-type': 'y', time: 'z', detail: {} }),
    ),
  ).toEqual({ result: 'foreign', eventId: null });
  await expect(world.notice(notifiers.slack, 'no JSON')).rejects.toMatchObject({ code: 'INVALID_EVENT' });
  await expect(
    world.notice(notifiers.slack, deliveredEvent('eval-verdict-issued', { outcome: 'splendid' })),
  ).rejects.toThrow('detail.data.outcome');
  expect(server.received).toEqual([]);
});
