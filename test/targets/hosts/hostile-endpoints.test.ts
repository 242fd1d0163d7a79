import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ArmTarget, armTargetSchema } from '#domain/target.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient } from '#targets/http-client.ts';
import type { Outcome } from '#workflow/target-port.ts';

/** An endpoint, and the addresses of its name; none where the host is an address, or a name that does not resolve. */
type Endpoint = readonly [endpoint: string, ...addresses: string[]];

// By what the host stands for. Each of them a line can allow.
const refusable: Readonly<Record<string, readonly Endpoint[]>> = {
  'this machine': [
    ['https://127.0.0.1'],
    ['https://127.0.0.1:4610/v1/classify'],
    ['https://127.1'],
    ['https://127.0.1'],
    ['https://2130706433'],
    ['https://017700000001'],
    ['https://0177.0.0.1'],
    ['https://0x7f000001'],
    ['https://0x7F.1'],
    ['https://0177.0.0x1'],
    ['https://127.0.0.1.'],
    ['https://127.255.255.254'],
    ['https://１２７.0.0.1'],
    ['https://⑫⑦.0.0.1'],
    ['https://127。0．0｡1'],
    ['https://%31%32%37%2e0.0.1'],
    ['https:/\\127.0.0.1'],
    ['https://127.0.0.1\t:8443'],
    ['HTTPS://127.0.0.1#@example.com'],
    ['https://127.0.0.1?@example.com'],
    ['https://[::1]'],
    ['https://[0000:0000:0000:0000:0000:0000:0000:0001]:8443'],
    ['https://[::ffff:127.0.0.1]'],
    ['https://[::ffff:7f00:1]'],
    ['https://[0:0:0:0:0:FFFF:127.0.0.1]'],
  ],
  'nowhere, which the system takes for this machine': [
    ['https://0'],
    ['https://0.0.0.0:8443'],
    ['https://0x0'],
    ['https://0.1.2.3'],
    ['https://[::]'],
    ['https://[::ffff:0.0.0.0]'],
  ],
  'a private network': [
    ['https://10.0.0.1'],
    ['https://10.1'],
    ['https://012.0.0.1'],
    ['https://167772161'],
    ['https://172.16.0.1'],
    ['https://172.31.255.255'],
    ['https://192.168.1.1:8443'],
    ['https://192.168.257'],
    ['https://0xc0a80101'],
    ['https://[::ffff:10.0.0.1]'],
    ['https://[fc00::1]'],
    ['https://[fd12:3456::1]:443'],
    ['https://100.64.0.1'],
    ['https://100.127.255.255'],
  ],
  'the link, or a place where a machine is told about itself': [
    ['https://169.254.169.254/latest/meta-data/'],
    ['http://169.254.169.254/latest/meta-data/'],
    ['https://169.254.170.2'],
    ['https://2852039166'],
    ['https://0xa9fea9fe'],
    ['https://0251.0376.0251.0376'],
    ['https://169.254.43518'],
    ['https://169.254.169.254.:8443'],
    ['https://[::ffff:169.254.169.254]'],
    ['https://[::ffff:a9fe:a9fe]:8443'],
    ['https://[fe80::1]'],
    ['https://[febf::1]'],
    ['https://[fd00:ec2::254]'],
    ['https://[fd20:ce::254]'],
    ['https://100.100.100.200'],
    ['https://168.63.129.16'],
    ['https://192.0.0.192'],
  ],
  'many machines, or none': [
    ['https://224.0.0.1'],
    ['https://239.255.255.250'],
    ['https://240.0.0.1'],
    ['https://255.255.255.255'],
    ['https://4294967295'],
    ['https://192.0.2.1'],
    ['https://198.18.0.1'],
    ['https://198.51.100.1'],
    ['https://203.0.113.1'],
    ['https://[ff02::1]'],
    ['https://[fec0::1]'],
    ['https://[100::1]'],
    ['https://[2001:db8::1]'],
    ['https://[3fff::1]'],
    ['https://[4000::1]'],
  ],
  'an IPv4 address inside an IPv6 address': [
    ['https://[::127.0.0.1]'],
    ['https://[::7f00:1]'],
    ['https://[::ffff:0:127.0.0.1]'],
    ['https://[64:ff9b::127.0.0.1]'],
    ['https://[64:ff9b::a9fe:a9fe]'],
    ['https://[64:ff9b::8.8.8.8]'],
    ['https://[64:ff9b:1::10.0.0.1]'],
    ['https://[2002:7f00:1::]'],
    ['https://[2002:a9fe:a9fe::1]:8443'],
    ['https://[2001:0:7f00:1::]'],
    ['https://[2001::f5ff:fffe]'],
    ['https://192.88.99.1'],
  ],
  'a name of this machine': [
    ['https://localhost', '127.0.0.1', '::1'],
    ['https://LOCALHOST:8443', '127.0.0.1'],
    ['https://localhost.', '127.0.0.1'],
    ['https://ｌocalhost', '127.0.0.1'],
    ['https://%6cocalhost', '127.0.0.1'],
    ['https://models.localhost', '127.0.0.1'],
    ['https://models.localhost'],
    ['https://a.b.localhost.:8443'],
    ['https://models.localhost', '8.8.8.8'],
    ['http://localhost:4610', '127.0.0.1'],
  ],
  'a name that resolves to one of these': [
    ['https://models.example.com', '127.0.0.1'],
    ['https://models.example.com.', '127.0.0.1'],
    ['https://models。example。com', '127.0.0.1'],
    ['https://127.0.0.1.nip.io', '127.0.0.1'],
    ['https://models.example.com', '10.0.0.1'],
    ['https://models.example.com', '8.8.8.8', '10.0.0.1'],
    ['https://models.example.com', '0.0.0.0'],
    ['https://models.example.com', '169.254.169.254'],
    ['https://models.example.com', '10.0.0.1', '169.254.169.254', 'fd00:ec2::254'],
    ['https://models.example.com', '100.64.0.1'],
    ['https://models.example.com', '::1'],
    ['https://models.example.com', '::ffff:127.0.0.1'],
    ['https://models.example.com', '::ffff:169.254.169.254'],
    ['https://models.example.com', 'fe80::1'],
    ['https://models.example.com', 'fe80::1%eth0'],
    ['https://models.example.com', '64:ff9b::7f00:1'],
    ['https://models.example.com', '2002:7f00:1::'],
    ['https://models.example.com', '2001:0:7f00:1::'],
    ['https://bücher.example', '192.168.1.1'],
    ['https://model_server.example.com:8443', '192.168.1.1'],
  ],
  'a public host without TLS': [
    ['http://8.8.8.8'],
    ['http://8.8.8.8:443'],
    ['http://[2606:4700::1]:8080'],
    ['http://models.example.com', '8.8.8.8'],
    ['http://models.example.com:8080', '8.8.8.8', '2606:4700::1'],
  ],
};

// What no line can allow, and words of the message.
const hopeless: readonly (readonly [string, string])[] = [
  ['ftp://8.8.8.8', 'http or https'],
  ['ws://models.example.com', 'http or https'],
  ['wss://models.example.com', 'http or https'],
  ['file:///etc/passwd', 'http or https'],
  ['gopher://127.0.0.1:6379/_x', 'http or https'],
  ['data:text/plain,x', 'http or https'],
  ['javascript:alert(1)', 'http or https'],
  ['blob:https://models.example.com/x', 'http or https'],
  ['localhost:4610', 'http or https'],
  ['unix:/var/run/docker.sock', 'http or https'],
  ['https://user@models.example.com', 'without user name'],
  ['https://:planted@models.example.com', 'without user name'],
  ['https://models.example.com:planted@127.0.0.1', 'without user name'],
  ['https://models.example.com%00@127.0.0.1', 'without user name'],
  ['https://*.example.com', 'other characters'],
  ['https://a,10.example.com', 'other characters'],
  ['https://a","*.example.com', 'other characters'],
  ['https://a..example.com', 'other characters'],
  ['https://.example.com', 'other characters'],
  ['https://models.example.com:0', 'a port from 1'],
  ['https://127.0.0.1:0', 'a port from 1'],
];

const notUrls = [
  '',
  '127.0.0.1',
  '127.0.0.1:80',
  '//127.0.0.1',
  'https://',
  'https://[::1',
  'https://[fe80::1%eth0]',
  'https://[fe80::1%25eth0]',
  'https://[::ffff:127.1]',
  'https://[127.0.0.1]',
  'https://127.0.0.1.1',
  'https://127.0.0.256',
  'https://0x100000000',
  'https://1.2.3.08',
  'https://127.0.0.1:65536',
  'https://127.0.0.1:80:80',
  'https://127.0.0.1%00.example.com',
  'https://127.0.0.1 .example.com',
  'https://models.example.com%2f@127.0.0.1^',
  'https://xn--a.example.com:x',
];

const allowing: readonly (readonly [lines: string, ...Endpoint])[] = [
  ['', 'https://8.8.8.8'],
  ['', 'https://8.8.8.8:8443'],
  ['', 'https://134744072'],
  ['', 'https://[2606:4700::1]'],
  ['', 'https://[::ffff:8.8.8.8]'],
  ['', 'https://models.example.com', '8.8.8.8', '2606:4700::1'],
  ['', 'https://models.example.com.', '8.8.8.8'],
  ['', 'https://localhost.example.com', '8.8.8.8'],
  ['', 'https://notlocalhost', '8.8.8.8'],
  ['', 'https://172.32.0.1'],
  ['', 'https://100.128.0.1'],
  ['127.0.0.1', 'http://2130706433:4610'],
  ['127.0.0.1', 'http://[::ffff:127.0.0.1]:4610'],
  ['127.0.0.0/8', 'http://models.localhost', '127.0.0.1'],
  ['127.0.0.0/8', 'http://models.localhost'],
  ['*.localhost', 'http://models.localhost:4610', '127.0.0.1'],
  ['10.1.2.3/8', 'https://10.255.0.1'],
  ['::ffff:10.0.0.0/104', 'http://10.0.0.1'],
  ['0.0.0.0/0', 'http://8.8.8.8'],
  ['::/0', 'http://[::1]:8080'],
  ['169.254.0.0/16', 'http://169.254.169.254'],
  ['fd00:ec2::/32', 'http://[fd00:ec2::254]'],
  ['64:ff9b::/96', 'https://[64:ff9b::8.8.8.8]'],
  ['models.example.com', 'http://models.example.com:8080', '10.0.0.1', '8.8.8.8'],
  ['models.example.com,169.254.7.7', 'http://models.example.com', '10.0.0.1', '169.254.7.7'],
];

const narrow: readonly (readonly [lines: string, ...Endpoint])[] = [
  ['0.0.0.0/0', 'https://169.254.169.254'],
  ['0.0.0.0/0', 'https://168.63.129.16'],
  ['100.64.0.0/10', 'https://100.100.100.200'],
  ['fc00::/7', 'https://[fd00:ec2::254]'],
  ['fd00::/8', 'https://[fd20:ce::254]'],
  ['::/0', 'https://[fe80::1]'],
  ['::/0', 'https://[64:ff9b::127.0.0.1]'],
  ['2000::/3', 'https://[2002:7f00:1::]'],
  ['169.254.169.254/4', 'https://169.254.169.254'],
  ['models.example.com', 'https://models.example.com', '169.254.169.254'],
  ['models.example.com', 'https://models.example.com', '2002:7f00:1::'],
  ['*.example.com', 'https://models.example.com.localhost', '127.0.0.1'],
  ['127.0.0.1:4610', 'https://localhost:4611', '127.0.0.1'],
];

/** Connections that were begun. */
let connections = 0;
const count = () => {
  connections += 1;
};

beforeAll(() => subscribe('undici:client:beforeConnect', count));
afterEach(() => expect(connections).toBe(0));
afterAll(() => {
  unsubscribe('undici:client:beforeConnect', count);
});

const target = (endpoint: string): ArmTarget => ({
  kind: 'classification',
  provider: 'http-classification',
  endpoint,
  parameters: {},
  timeoutMs: 2_000,
  maxTries: 1,
  maxAnswerBytes: 1_000,
});

/** @returns what a row is told before anything is sent; null where it would be sent. */
async function refusalOf(
  lines: readonly string[],
  [endpoint, ...addresses]: Endpoint,
): Promise<Outcome | null> {
  const client = createHttpTargetClient({
    allowedHosts: parseHostAllowList(lines),
    secrets: { read: async () => null },
    resolve: async () => {
      if (addresses.length === 0) throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
  });
  try {
    const controller = new AbortController();
    const ask = await client.prepare(target(endpoint), { signal: controller.signal });
    // A row that would be sent is ended by this instead.
    const wouldBeSent = new Error('would be sent');
    controller.abort(wouldBeSent);
    return await ask({ id: 'row-1', input: 'row text' }).catch((error: unknown) => {
      if (error !== wouldBeSent) throw error;
      return null;
    });
  } finally {
    await client.close();
  }
}

function refusedWith(words: string) {
  const error = { code: 'refused-host', message: expect.stringContaining(words) };
  return { ok: false, error, permanent: true, tries: 0, latencyMs: 0 };
}

const linesOf = (lines: string) => lines.split(',').filter((line) => line !== '');
const printed = /allowedHosts: (?<lines>\[.+\]) in assize\.yaml\.$/;

it('counts the connections that are begun', async () => {
  const client = createHttpTargetClient({
    allowedHosts: parseHostAllowList(['127.0.0.1:9']),
    secrets: { read: async () => null },
  });
  const ask = await client.prepare(target('http://127.0.0.1:9'));
  expect(await ask({ id: 'row-1', input: 'row text' })).toMatchObject({ error: { code: 'connection' } });
  await client.close();
  expect(connections).toBe(1);
  connections = 0;
});

describe.each(Object.entries(refusable))('an endpoint that stands for %s', (_, endpoints) => {
  it.each(endpoints.map((endpoint) => ({ title: endpoint.join(' at '), endpoint })))(
    'is refused as $title, until the printed line is put in the list',
    async ({ endpoint }) => {
      const outcome = await refusalOf([], endpoint);
      expect(outcome).toEqual(refusedWith('Expected a host that targets may call'));
      const { message } = (outcome as { error: { message: string } }).error;
      const lines = JSON.parse(printed.exec(message)?.groups?.lines ?? '[]') as string[];
      expect(await refusalOf(lines, endpoint)).toBeNull();
      // The line names one port, so that it opens no more than was asked for.
      const other = new URL(endpoint[0]);
      other.port = '7777';
      const [, ...addresses] = endpoint;
      expect(await refusalOf(lines, [other.href, ...addresses])).not.toBeNull();
    },
  );
});

describe('an endpoint that no line can allow', () => {
  it.each(hopeless)('is refused as %s, without a line and without repeating it', async (endpoint, words) => {
    const everything = ['0.0.0.0/0', '::/0', '*.com', 'localhost', '127.0.0.1'];
    for (const lines of [[], everything]) {
      const outcome = await refusalOf(lines, [endpoint, '8.8.8.8']);
      expect(outcome).toEqual(refusedWith(words));
      const { message } = (outcome as { error: { message: string } }).error;
      expect(message).not.toContain('allowedHosts');
      expect(message).not.toContain('planted');
      expect(message).not.toContain('example');
    }
  });
});

it.each(notUrls)('takes %j for no URL when the suite is read', (endpoint) => {
  const { success, error } = armTargetSchema.safeParse(target(endpoint));
  expect(success).toBe(false);
  expect(error?.issues.map(({ path }) => path)).toEqual([['endpoint']]);
});

describe('the list', () => {
  it.each(allowing)('"%s" allows %s', async (lines, endpoint, ...addresses) => {
    expect(await refusalOf(linesOf(lines), [endpoint, ...addresses])).toBeNull();
  });

  it.each(narrow)('"%s" does not allow %s', async (lines, endpoint, ...addresses) => {
    expect(await refusalOf(linesOf(lines), [endpoint, ...addresses])).toEqual(refusedWith('allowedHosts: ['));
  });

  it.each(['a"b.example.com', 'a*b.example.com', 'a..example.com', 'a,b.example.com'])(
    'refuses the line %s, which is spelt like no host',
    (line) => {
      expect(() => parseHostAllowList([line])).toThrow('Expected an allowed host');
    },
  );
});

it('holds at least fifty spellings that are refused', () => {
  const spellings = [...Object.values(refusable).flat().map(String), ...hopeless.map(([url]) => url)];
  expect(new Set(spellings).size).toBe(spellings.length);
  expect(spellings.length).toBeGreaterThanOrEqual(50);
});
