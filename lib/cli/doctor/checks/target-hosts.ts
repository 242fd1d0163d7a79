import { connect } from 'node:net';
import { join } from 'node:path';
import type { LaptopCheck } from '#cli/doctor/doctor-check.ts';
import { type Finding, missing, note, ok } from '#cli/doctor/finding.ts';
import { findSuites } from '#cli/doctor/suite-folders.ts';
import { readDeploymentConfig } from '#infrastructure/read-deployment-config.ts';
import { type HostAllowList, parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { resolveHost } from '#targets/hosts/pinned-lookup.ts';

const CONNECT_TIMEOUT_MS = 3_000;

/** Whether targets of suites may be reached, and whether anything answers there; nothing is sent. */
export const targetHosts: LaptopCheck = {
  name: 'target-hosts',
  look: async ({ root }) => {
    const { allowedHosts } = readDeploymentConfig(join(root, 'assize.yaml'));
    const allowed = parseHostAllowList(allowedHosts);
    const found = await findSuites(root);
    const endpoints = found.flatMap((suite) =>
      'source' in suite ? [suite.source.definition.target.endpoint] : [],
    );
    const origins = [...new Set(endpoints.map((endpoint) => new URL(endpoint).origin))].sort();
    return Promise.all(origins.map((origin) => lookAt(new URL(origin), allowed)));
  },
};

async function lookAt(url: URL, allowed: HostAllowList): Promise<Finding> {
  const addresses = await resolveHost(url.hostname.replace(/^\[|\]$/g, '')).catch(() => []);
  const refusal = allowed.refusal(
    url,
    addresses.map(({ address }) => address),
  );
  if (refusal !== null) return missing(refusal, 'Targets are asked only where assize.yaml allows it.');
  const unreached =
    addresses.length === 0 ? 'its name is not known' : await connectTo(url, addresses[0]!.address);
  if (unreached === null) return ok(`${url.origin} answers`);
  const advice =
    'Start what serves it, or see that this machine gets there (VPN, proxy). The demo’s models: assize up --demo-servers.';
  return note(`${url.origin} cannot be reached from here: ${unreached}`, advice);
}

/** @returns null where it is open, else why not. */
function connectTo(url: URL, host: string): Promise<string | null> {
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: CONNECT_TIMEOUT_MS });
    const end = (result: string | null) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(null));
    socket.once('timeout', () => end(`no answer within ${CONNECT_TIMEOUT_MS / 1_000} s`));
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  });
}
