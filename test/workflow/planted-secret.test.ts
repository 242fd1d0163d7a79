import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeObservationPart } from '#contracts/files/observation-part.ts';
import { prefixes } from '#contracts/storage.ts';
import type { Observation, ObservationErrorCode } from '#domain/observation.ts';
import { answer, type Behaviour, type FaultServer, startFaultServer } from '#support/fault-server.ts';
import { openWorld, type World } from '#support/flow-world.ts';
import { readableText } from '#support/readable-text.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient } from '#targets/http-client.ts';
import { REMOVED_CREDENTIAL } from '#targets/transport/without-credential.ts';

// Each of them is found by its own name wherever it turns up.
const credential = 'sk-planted-credential';
const query = 'planted-query';
const rowText = 'planted-row';
const reference = 'planted-reference';
const output = 'planted-output';

const echo = `Bearer ${credential} was sent ${rowText}, answered ${output}`;
const echoed = JSON.stringify({ error: { code: credential, type: rowText, message: echo }, output });

/** Ways of a target to give back what it was sent; what each of them comes to. */
const leaks: Readonly<Record<string, readonly [Behaviour, ObservationErrorCode]>> = {
  'the body of a 500': [answer(echoed, 500), 'server-error'],
  'the code of a 400': [answer(JSON.stringify({ code: credential, error: rowText }), 400), 'rejected'],
  'a page for a 403': [answer(`<p>${echo}</p>`, 403, { 'content-type': 'text/html' }), 'rejected'],
  'the headers of a 401': [
    answer(echoed, 401, { 'www-authenticate': echo, 'set-cookie': `token=${credential}`, [output]: rowText }),
    'rejected',
  ],
  'the wait of a 429': [answer(echoed, 429, { 'retry-after': echo }), 'throttled'],
  'the place of a redirect': [
    answer(echoed, 302, { location: `http://${credential}:x@${output}.example/?${rowText}` }),
    'rejected',
  ],
  'the reason of a status': [
    (response) => {
      response.writeHead(503, echo).end(echoed);
    },
    'server-error',
  ],
  'a media type': [
    answer(echo, 200, { 'content-type': `text/${credential}; ${output}` }),
    'malformed-answer',
  ],
  'an encoding': [answer(echo, 200, { 'content-encoding': credential }), 'malformed-answer'],
  'JSON that is cut off': [answer(`{"${output}": "${echo}`), 'malformed-answer'],
  'JSON of another shape': [
    answer(JSON.stringify({ label: [echo], [credential]: output })),
    'malformed-answer',
  ],
  'a score that is no number': [
    answer(JSON.stringify({ label: output, scores: { [credential]: rowText } })),
    'malformed-answer',
  ],
  'bytes that are no HTTP': [
    (response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\n${echo}\r\n\r\n`);
    },
    'connection',
  ],
};

/** Answers of the right form that give it back all the same. */
const echoes: readonly Behaviour[] = [
  answer(JSON.stringify({ label: `Bearer ${credential}` })),
  answer(JSON.stringify({ label: credential, scores: { [credential]: 0.75, [output]: 0.25 } })),
  answer(`{"label":"${output}","scores":{"${escaped(credential)}":1}}`),
];

/** As a service may write any character of JSON. */
function escaped(text: string): string {
  return text.replaceAll(/./g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const rows = Array.from({ length: 120 }, (_, i) => ({
  id: `row-${i}`,
  input: `${rowText} ${i}`,
  reference: i % 2 === 0 ? output : reference,
}));

let server: FaultServer;
let world: World;
let observations: Observation[];
const printed: string[] = [];

/** Everything that the flow put somewhere, by where, as a person could read it. */
const places = {
  object: () =>
    Promise.all(
      [...world.objects.objects].map(async ([key, { body }]) => `${key} ${await readableText(body)}`),
    ),
  event: async () => world.events.map((event) => JSON.stringify(event)),
  message: async () => world.sent,
  'table item': async () => Promise.all((await world.items()).map(textOf)),
  'error message': async () => observations.flatMap(({ error }) => error?.message ?? []),
  'printed line': async () => printed,
} satisfies Readonly<Record<string, () => Promise<readonly string[]>>>;

type Place = keyof typeof places;

async function textOf(item: Awaited<ReturnType<World['items']>>[number]): Promise<string> {
  const bytes = Object.values(item).flatMap(({ B }) => (B === undefined ? [] : [B]));
  return [JSON.stringify(item), ...(await Promise.all(bytes.map(readableText)))].join(' ');
}

/** The texts at a place that hold something planted. */
async function holding(place: Place, planted: string): Promise<string[]> {
  return (await places[place]()).filter((text) => text.includes(planted));
}

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0);
  for (const method of ['debug', 'log', 'info', 'warn', 'error', 'trace'] as const) {
    vi.spyOn(console, method).mockImplementation((...said: unknown[]) => {
      printed.push(inspect(said, { depth: null }));
    });
  }
  server = await startFaultServer();
  world = await openWorld();
  world.ports.targets = createHttpTargetClient({
    allowedHosts: parseHostAllowList([server.host]),
    secrets: {
      async read(reference) {
        if (reference === 'ssm:/unreadable') throw new Error(`${credential} is not for you`);
        return reference === 'ssm:/two-lines' ? `${credential}\n${credential}` : credential;
      },
    },
  });
  const metrics = { accuracy: {}, 'macro-f1': {}, ece: {}, 'error-rate': {} };
  const gate = {
    rules: [
      { rule: 'non-inferior', metric: 'accuracy', margin: 0.02 },
      { rule: 'at-most', metric: 'error-rate', value: 0.9 },
    ],
    minimumCoverage: 0.1,
  };
  const triggers = [{ change: 'model', subject: 'all' }];
  const endpoint = `${server.origin}/v1/classify?where=${query}`;
  const suites: readonly (readonly [string, string, string])[] = [
    ['asked', endpoint, 'ssm:/kept'],
    ['unreadable', endpoint, 'ssm:/unreadable'],
    ['two-lines', endpoint, 'ssm:/two-lines'],
    ['refused', `https://169.254.169.254/latest?where=${query}#${query}`, 'ssm:/kept'],
    ['plain', `http://[2606:4700::1]/v1/classify?${query}`, 'ssm:/kept'],
  ];
  for (const [name, at, secretRef] of suites) {
    await world.publish({
      name,
      rows,
      endpoint: at,
      suite: { metrics, gate, triggers, slices: [] },
      target: { secretRef, maxTries: 1 },
    });
  }
  const right = answer(JSON.stringify({ label: output, scores: { [output]: 1 } }));
  for (const version of ['1', '2']) {
    server.script(...(Object.values(leaks).map(([behaviour]) => behaviour) as [Behaviour]), ...echoes, right);
    await world.plan(
      'Model Registered',
      { subject: 'all', version, deploymentId: version, baseline: '1' },
      version,
    );
    await world.settle();
  }
  observations = [];
  for (const [key, { body }] of world.objects.objects) {
    if (key.startsWith(prefixes.observations)) observations.push(...(await decodeObservationPart(body)));
  }
});

afterAll(async () => {
  await world.ports.targets.close();
  await server.close();
  vi.restoreAllMocks();
});

describe('what was planted', () => {
  it('was sent to the target, and came back in every way that it could', () => {
    expect(server.requests[0]?.path).toContain(query);
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${credential}`);
    expect(server.requests[0]?.body).toContain(rowText);
    const asked = observations.flatMap(({ error, tries }) => (tries > 0 && error !== null ? error.code : []));
    // A row that is turned away is asked again, and leaves no error.
    const codes = Object.values(leaks).flatMap(([, code]) => (code === 'throttled' ? [] : code));
    expect(asked.sort()).toEqual([...codes, ...codes].sort());
  });

  it('stopped every row of a target that may not be called, or has no credential', () => {
    const unasked = observations.flatMap(({ error, tries }) => (tries === 0 ? (error?.code ?? 'none') : []));
    expect(new Set(unasked)).toEqual(new Set(['refused-host', 'missing-credential']));
  });

  it('is found where it belongs, so that it would be found elsewhere', async () => {
    expect(await holding('object', rowText)).not.toEqual([]);
    expect(await holding('object', output)).not.toEqual([]);
    // Inside compressed tallies.
    expect(await holding('table item', reference)).not.toEqual([]);
    console.info('printed by console');
    process.stderr.write('printed by stderr');
    expect(await holding('printed line', 'printed by')).toHaveLength(2);
    for (const place of Object.keys(places) as Place[]) expect(await places[place]()).not.toEqual([]);
  });
});

describe('a credential', () => {
  it.each(Object.keys(places) as Place[])('is in no %s', async (place) => {
    expect(await holding(place, credential)).toEqual([]);
  });

  it('is a marker in answers of the right form that gave it back', () => {
    const marked = observations.flatMap(({ output: answered }) => {
      const text = JSON.stringify(answered);
      return text.includes(REMOVED_CREDENTIAL) ? [text] : [];
    });
    const expected = [
      { label: `Bearer ${REMOVED_CREDENTIAL}` },
      { label: REMOVED_CREDENTIAL, scores: { [output]: 0.25, [REMOVED_CREDENTIAL]: 0.75 } },
      { label: output, scores: { [REMOVED_CREDENTIAL]: 1 } },
    ].map((answered) => JSON.stringify(answered));
    expect(marked.sort()).toEqual([...expected, ...expected].sort());
  });
});

describe('a row or an output', () => {
  it.each(['event', 'message', 'error message', 'printed line'] as const)('is in no %s', async (place) => {
    for (const planted of [rowText, reference, output]) expect(await holding(place, planted)).toEqual([]);
  });

  it('is in no table item but for the labels that tallies count', async () => {
    expect(await holding('table item', rowText)).toEqual([]);
    for (const item of await holding('table item', output)) expect(item).toContain('"TALLY#');
  });
});

describe('a query string of an endpoint', () => {
  it.each(['event', 'message', 'error message', 'printed line'] as const)('is in no %s', async (place) => {
    expect(await holding(place, query)).toEqual([]);
  });

  it('is in nothing but the suite that was published and the manifests of its runs', async () => {
    for (const text of await holding('object', query)) expect(text).toMatch(/^manifests\//);
    for (const text of await holding('table item', query)) expect(text).toContain('{"pk":{"S":"SUITE#');
  });
});
