import { describe, expect, it } from 'vitest';
import { literalAddress, parseHostAllowList } from '#targets/hosts/host-allow-list.ts';

/** Addresses are those written in the URL, unless a name's are given. */
function refusal(lines: string[], endpoint: string, addresses?: string[]): string | null {
  const url = new URL(endpoint);
  const literal = literalAddress(url);
  return parseHostAllowList(lines).refusal(url, addresses ?? (literal === null ? [] : [literal]));
}

// Spellings of addresses that a target must not reach unless a line says so.
const spellings = [
  'http://127.0.0.1',
  'https://127.0.0.1',
  'https://127.0.0.1:4610',
  'https://127.1',
  'https://127.0.1',
  'https://0x7f.1',
  'https://0x7f000001',
  'https://0x7F.0x0.0x0.0x1',
  'https://2130706433',
  'https://017700000001',
  'https://0177.0.0.01',
  'https://127.0.0.1.',
  'https://１２７.0.0.1',
  'https://127。0。0。1',
  'https://%31%32%37.0.0.1',
  'https:127.0.0.1',
  'https:\\\\127.0.0.1\\x',
  'https://127.255.255.254',
  'https://0',
  'https://0.0.0.0',
  'https://0.1.2.3',
  'https://[::1]',
  'https://[0:0:0:0:0:0:0:1]',
  'https://[::]',
  'https://[::127.0.0.1]',
  'https://[::ffff:127.0.0.1]',
  'https://[::ffff:7f00:1]',
  'https://[::ffff:0:7f00:1]',
  'https://[64:ff9b::127.0.0.1]',
  'https://[64:ff9b:1::1]',
  'https://[2002:7f00:1::]',
  'https://[2001:0:7f00:1::]',
  'https://10.0.0.1',
  'https://172.16.0.1',
  'https://172.31.255.255',
  'https://192.168.1.1',
  'https://3232235777',
  'https://100.64.0.1',
  'https://169.254.169.254',
  'https://169.254.170.2',
  'https://0xa9fea9fe',
  'https://2852039166',
  'https://[::ffff:a9fe:a9fe]',
  'https://[fe80::1]',
  'https://[fec0::1]',
  'https://[fc00::1]',
  'https://[fd00:ec2::254]',
  'https://[ff02::1]',
  'https://[2001:db8::1]',
  'https://[100::1]',
  'https://192.0.0.1',
  'https://198.18.0.1',
  'https://203.0.113.1',
  'https://224.0.0.1',
  'https://240.0.0.1',
  'https://255.255.255.255',
];

describe('without a list', () => {
  it('has the spellings it should', () => {
    expect(new Set(spellings).size).toBeGreaterThanOrEqual(40);
  });

  it.each(spellings)('refuses %s', (endpoint) => {
    expect(refusal([], endpoint)).toContain('allowedHosts: [');
  });

  it.each(['http://8.8.8.8', 'http://[2606:4700::1]'])('refuses %s, which has no TLS', (endpoint) => {
    expect(refusal([], endpoint)).toContain('without TLS');
  });

  it.each(['https://8.8.8.8', 'https://8.8.8.8:8443', 'https://[2606:4700::1]', 'https://[::ffff:8.8.8.8]'])(
    'allows %s',
    (endpoint) => {
      expect(refusal([], endpoint)).toBeNull();
    },
  );

  it('allows a name with public addresses over https alone', () => {
    expect(refusal([], 'https://api.example.com', ['8.8.8.8', '2606:4700::1'])).toBeNull();
    expect(refusal([], 'http://api.example.com', ['8.8.8.8'])).toContain('without TLS');
  });

  it('refuses a name where one of its addresses is internal', () => {
    expect(refusal([], 'https://api.example.com', ['8.8.8.8', '10.0.0.1'])).toContain(
      'got https://api.example.com:443, which is a private address',
    );
  });

  it.each(['ftp://8.8.8.8', 'file:///etc/passwd', 'data:text/plain,x'])(
    'refuses the scheme of %s',
    (endpoint) => {
      expect(refusal([], endpoint)).toContain('Expected an http or https endpoint');
    },
  );

  it('refuses credentials in the address without repeating them', () => {
    const message = refusal([], 'https://user:pass@8.8.8.8');
    expect(message).toContain('target.secretRef');
    expect(message).not.toContain('pass@');
  });
});

describe('a line', () => {
  it.each([
    ['127.0.0.1:4610', 'http://127.0.0.1:4610'],
    ['127.0.0.1:4610', 'http://2130706433:4610'],
    ['127.0.0.1', 'http://127.0.0.1:1'],
    ['127.1:4610', 'http://127.0.0.1:4610'],
    ['127.0.0.1:80', 'http://127.0.0.1'],
    ['[::1]:8080', 'http://[::1]:8080'],
    ['::1', 'http://[::1]:8080'],
    ['10.0.0.0/8', 'http://10.255.0.1:9000'],
    ['10.0.0.0/8', 'http://[::ffff:10.0.0.1]'],
    ['fc00::/7', 'http://[fd12::1]'],
    ['169.254.169.254', 'http://169.254.169.254'],
    ['only-listed,8.8.8.8', 'https://8.8.8.8'],
  ])('%s allows %s', (lines, endpoint) => {
    expect(refusal(lines.split(','), endpoint)).toBeNull();
  });

  it.each([
    ['llm.internal', 'http://llm.internal:9000', '10.0.0.1'],
    ['LLM.internal:9000', 'http://llm.internal:9000', '127.0.0.1'],
    ['*.example.com', 'http://a.b.example.com', '8.8.8.8'],
    ['localhost:4610', 'http://localhost:4610', '127.0.0.1'],
    ['127.0.0.1:4610', 'http://localhost:4610', '127.0.0.1'],
    ['only-listed,10.0.0.0/8', 'https://llm.internal', '10.0.0.1'],
  ])('%s allows %s at %s', (lines, endpoint, address) => {
    expect(refusal(lines.split(','), endpoint, [address])).toBeNull();
  });

  it.each([
    ['127.0.0.1:4610', 'http://127.0.0.1:4611', '127.0.0.1'],
    ['127.0.0.1:4610', 'http://127.0.0.2:4610', '127.0.0.2'],
    ['10.0.0.0/8', 'http://11.0.0.1', '11.0.0.1'],
    ['*.example.com', 'http://example.com', '8.8.8.8'],
    ['*.example.com', 'http://badexample.com', '8.8.8.8'],
    ['example.com', 'http://a.example.com', '8.8.8.8'],
    ['example.com:8443', 'http://example.com', '8.8.8.8'],
    ['localhost', 'http://localhost.:80', '127.0.0.1'],
    ['only-listed', 'https://example.com', '8.8.8.8'],
    ['only-listed', 'https://8.8.8.8', '8.8.8.8'],
  ])('%s does not allow %s at %s', (line, endpoint, address) => {
    expect(refusal([line], endpoint, [address])).not.toBeNull();
  });

  it.each(['169.254.169.254', 'fd00:ec2::254', 'fe80::1', '224.0.0.1', '0.0.0.0'])(
    'of a name does not reach %s',
    (address) => {
      expect(refusal(['llm.internal'], 'http://llm.internal', [address])).not.toBeNull();
    },
  );

  it.each([
    ['http://127.0.0.1:4610', undefined, '["127.0.0.1:4610"]'],
    ['http://127.1', undefined, '["127.0.0.1:80"]'],
    ['https://[::ffff:127.0.0.1]', undefined, '["[::ffff:7f00:1]:443"]'],
    ['https://llm.corp', ['10.0.0.1'], '["llm.corp:443"]'],
    ['https://llm.corp', ['169.254.169.254'], '["169.254.169.254:443"]'],
    ['https://llm.corp', ['fe80::1'], '["[fe80::1]:443"]'],
  ])('is printed for %s, and then allows it', (endpoint, addresses, line) => {
    const message = refusal([], endpoint, addresses) ?? '';
    expect(message).toContain(`allowedHosts: ${line} in assize.yaml`);
    expect(refusal(JSON.parse(line), endpoint, addresses)).toBeNull();
  });

  it.each([
    '',
    'a b',
    'http://x',
    '10.0.0.0/33',
    'example.com:0',
    'example.com:65536',
    '*',
    'a.*.com',
    '*.1.2.3.4',
  ])('"%s" is refused when the list is read', (line) => {
    expect(() => parseHostAllowList([line])).toThrow(`got "${line}". Correct allowedHosts in assize.yaml.`);
  });
});
