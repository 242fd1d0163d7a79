/**
 * An OpenAI-compatible server that costs as little CPU as Node can: raw sockets, one prepared answer. Its cost stands in
 * every figure of the benchmark on both sides, so it must be small beside the client's.
 *
 * Run as a child process with `--delay-ms N`; prints its port, and its CPU time when it is asked over IPC.
 */
import { createServer, type Socket } from 'node:net';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { 'delay-ms': { type: 'string', default: '0' } } });
const delayMs = Number(values['delay-ms']);

const body = JSON.stringify({
  id: 'chatcmpl-bench',
  object: 'chat.completion',
  created: 0,
  model: 'bench',
  choices: [{ index: 0, message: { role: 'assistant', content: 'yes' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 20, completion_tokens: 1, total_tokens: 21 },
});
const answer = Buffer.from(
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
);
const CONTENT_LENGTH = 'content-length: ';
const END_OF_HEAD = '\r\n\r\n';

/** Answers go out in step with this clock, so that a delay costs a timer per step and not one per request. */
const STEP_MS = 4;

/** Requests that wait for their delay, oldest first: one timer serves all. */
const waiting: { readonly socket: Socket; readonly dueMs: number }[] = [];
let timer: NodeJS.Timeout | null = null;

function answerDue(): void {
  timer = null;
  const nowMs = performance.now();
  while (waiting[0] !== undefined && waiting[0].dueMs <= nowMs + 0.5) waiting.shift()?.socket.write(answer);
  arm();
}

function arm(): void {
  if (timer !== null || waiting[0] === undefined) return;
  timer = setTimeout(answerDue, Math.max(STEP_MS, waiting[0].dueMs - performance.now()));
}

function reply(socket: Socket): void {
  if (delayMs === 0) {
    socket.write(answer);
    return;
  }
  waiting.push({ socket, dueMs: performance.now() + delayMs });
  arm();
}

const server = createServer((socket) => {
  socket.setNoDelay(true);
  let rest = '';
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1');
    for (;;) {
      const headEnd = rest.indexOf(END_OF_HEAD);
      if (headEnd < 0) return;
      const at = rest.toLowerCase().indexOf(CONTENT_LENGTH);
      const length = at < 0 || at > headEnd ? 0 : Number.parseInt(rest.slice(at + CONTENT_LENGTH.length), 10);
      const end = headEnd + END_OF_HEAD.length + length;
      if (rest.length < end) return;
      rest = rest.slice(end);
      reply(socket);
    }
  });
  socket.on('error', () => socket.destroy());
});

server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as { port: number }).port });
});

process.on('message', (message) => {
  if (message !== 'cpu') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuSeconds: (user + system) / 1e6 });
});
process.on('disconnect', () => process.exit(0));
