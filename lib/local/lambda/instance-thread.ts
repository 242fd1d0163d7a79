import { enableCompileCache, flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type {
  FunctionError,
  InstanceMessage,
  InstanceStart,
  InvokeMessage,
} from '#local/lambda/instance-messages.ts';

/** The program of an instance's thread: loads the handler once, then answers one invocation at a time. */

type Handler = (event: unknown, context: unknown) => unknown;

/** Lambda's limit for a synchronous answer. */
const LARGEST_ANSWER_BYTES = 6 * 1024 * 1024;

const { modulePath, exportName, compileCache } = workerData as InstanceStart;

const tell = (message: InstanceMessage): void => parentPort?.postMessage(message);

try {
  if (compileCache !== undefined) enableCompileCache(compileCache);
  const handler = await loadHandler();
  parentPort?.on('message', (message: InvokeMessage) => void invoke(handler, message));
  tell({ kind: 'ready' });
  // A killed thread would leave nothing behind.
  flushCompileCache();
} catch (error) {
  tell({ kind: 'init-failed', error: describe(error) });
}

async function loadHandler(): Promise<Handler> {
  const module = (await import(pathToFileURL(modulePath).href)) as Record<string, unknown>;
  const found = module[exportName] ?? (module.default as Record<string, unknown> | undefined)?.[exportName];
  if (typeof found !== 'function') {
    throw named('Runtime.HandlerNotFound', `${modulePath} exports no function ${exportName}`);
  }
  if (found.length > 2) {
    throw named(
      'Runtime.CallbackHandlerDeprecated',
      'Node.js 24 on Lambda has no callback handlers: return a promise',
    );
  }
  return found as Handler;
}

async function invoke(handler: Handler, message: InvokeMessage): Promise<void> {
  try {
    const result = await handler(JSON.parse(message.payload), contextOf(message));
    const payload = JSON.stringify(result) ?? 'null';
    if (Buffer.byteLength(payload) > LARGEST_ANSWER_BYTES) {
      throw named(
        'Function.ResponseSizeTooLarge',
        'Response payload size exceeded maximum allowed payload size.',
      );
    }
    tell({ kind: 'returned', payload });
  } catch (error) {
    tell({ kind: 'threw', error: describe(error) });
  }
}

function contextOf(message: InvokeMessage): unknown {
  return {
    awsRequestId: message.requestId,
    functionName: message.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: message.functionArn,
    memoryLimitInMB: String(message.memoryMiB),
    logGroupName: `/aws/lambda/${message.functionName}`,
    logStreamName: message.logStreamName,
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, message.deadline - Date.now()),
  };
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

function describe(error: unknown): FunctionError {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error) };
  return {
    errorType: error.name,
    errorMessage: error.message,
    trace: (error.stack ?? '').split('\n'),
  };
}
