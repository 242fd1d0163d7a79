import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sha256 } from '#domain/hash.ts';

export interface ClassifierRequest {
  readonly model: string;
  readonly input: string;
  /** How often this very request came before. */
  readonly seen: number;
}

/** What the classifier answers: a label, or a status with a body. */
export type ClassifierAnswer = string | { readonly status: number; readonly body?: string };

/** A classification endpoint whose answers a test decides. */
export async function startClassifier(answer: (request: ClassifierRequest) => ClassifierAnswer) {
  const seen = new Map<string, number>();
  let calls = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      calls += 1;
      const body = Buffer.concat(chunks).toString();
      const key = sha256(body);
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      const { model, input } = JSON.parse(body) as { model: string; input: string };
      reply(response, answer({ model, input, seen: before }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    endpoint: `http://127.0.0.1:${port}/v1/classify`,
    calls: () => calls,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function reply(response: ServerResponse, answer: ClassifierAnswer): void {
  const { status, body } =
    typeof answer === 'string'
      ? { status: 200, body: JSON.stringify({ label: answer }) }
      : { status: answer.status, body: answer.body ?? '{}' };
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}
