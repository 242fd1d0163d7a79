import { createServer } from 'node:net';
import { DEFAULT_PORT } from '#cli/cloud/start-cloud.ts';
import { findLocalCloud } from '#cli/connect/local-deployment.ts';
import { MODELS_PORT } from '#cli/demo/models-port.ts';
import type { LaptopCheck } from '#cli/doctor/doctor-check.ts';
import { note, ok } from '#cli/doctor/finding.ts';

export const freePorts: LaptopCheck = {
  name: 'free-ports',
  look: async ({ stateDir }) => {
    const cloud = await findLocalCloud(stateDir);
    if (cloud !== undefined) return [ok(`the local cloud runs at ${cloud.endpoint}`)];
    const taken = await Promise.all(
      [DEFAULT_PORT, MODELS_PORT].map(async (port) => ((await isFree(port)) ? [] : [port])),
    );
    const ports = taken.flat();
    if (ports.length === 0) return [ok(`${DEFAULT_PORT} and ${MODELS_PORT} are free`)];
    const option = (port: number) => (port === DEFAULT_PORT ? '--port 0' : 'demo --models-port 0');
    return ports.map((port) =>
      note(
        `port ${port} is taken`,
        `"lsof -i :${port}" tells by whom; "assize ${port === DEFAULT_PORT ? 'up ' : ''}${option(port)}" takes another.`,
      ),
    );
  },
};

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
