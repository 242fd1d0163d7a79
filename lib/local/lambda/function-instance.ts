import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { localArn } from '#local/identity.ts';
import type {
  FunctionError,
  InstanceMessage,
  InstanceStart,
  InvokeMessage,
} from '#local/lambda/instance-messages.ts';
import type { InvocationOutcome } from '#local/lambda/invocation-outcome.ts';

/** What an instance needs to know of its function. */
export interface InstanceSpec {
  readonly functionName: string;
  readonly modulePath: string;
  readonly exportName: string;
  readonly compileCache?: string;
  readonly timeoutMs: number;
  readonly memoryMiB: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Takes each line the function prints. */
  readonly print: (line: string, requestId: string | undefined) => void;
}

/** Lambda gives the code outside the handler ten seconds. */
const INIT_TIMEOUT_MS = 10_000;

/**
 * V8's own limit lets each thread keep some 100 MiB of garbage that it gives back to nobody, and reaches it the later the
 * longer a run is. This costs no speed that can be measured, and keeps a run's memory free of the number of its rows.
 */
const YOUNG_GENERATION_MIB = 24;

/** One thread that runs one invocation at a time, with its own environment and memory limit. */
export class FunctionInstance {
  readonly #spec: InstanceSpec;
  readonly #worker: Worker;
  readonly #logStreamName = `local/[$LATEST]${randomUUID().replaceAll('-', '')}`;
  readonly #ready = Promise.withResolvers<FunctionError | undefined>();
  #finish: ((outcome: InvocationOutcome) => void) | undefined;
  #requestId: string | undefined;
  #lost: FunctionError | undefined;

  constructor(spec: InstanceSpec) {
    this.#spec = spec;
    const { modulePath, exportName, compileCache } = spec;
    const start: InstanceStart = {
      modulePath,
      exportName,
      ...(compileCache !== undefined && { compileCache }),
    };
    this.#worker = new Worker(new URL('./instance-thread.ts', import.meta.url), {
      workerData: start,
      env: { ...spec.environment, AWS_LAMBDA_LOG_STREAM_NAME: this.#logStreamName },
      execArgv: ['--enable-source-maps'],
      stdout: true,
      stderr: true,
      resourceLimits: {
        maxOldGenerationSizeMb: spec.memoryMiB,
        maxYoungGenerationSizeMb: YOUNG_GENERATION_MIB,
      },
      name: spec.functionName,
    });
    this.#worker.on('message', (message: InstanceMessage) => this.#hear(message));
    this.#worker.on('error', (error) => this.#lose(crashOf(error)));
    this.#worker.on('exit', (code) =>
      this.#lose({ errorType: 'Runtime.ExitError', errorMessage: `Runtime exited with code ${code}` }),
    );
    this.#forward(this.#worker.stdout);
    this.#forward(this.#worker.stderr);
  }

  /** True once the thread has ended or is about to; it takes no further invocation. */
  get isLost(): boolean {
    return this.#lost !== undefined;
  }

  async invoke(payload: string, requestId: string): Promise<InvocationOutcome> {
    const initTimer = setTimeout(
      () => this.kill({ errorType: 'Sandbox.Timedout', errorMessage: 'Init timed out after 10.00 seconds' }),
      INIT_TIMEOUT_MS,
    );
    const initError = await this.#ready.promise;
    clearTimeout(initTimer);
    if (initError) {
      this.kill(initError);
      return { ok: false, error: initError, instanceLost: true };
    }
    return this.#run(payload, requestId);
  }

  /** Ends the thread in the middle of whatever it does. */
  kill(reason: FunctionError): void {
    this.#lose(reason);
    void this.#worker.terminate();
  }

  async close(): Promise<void> {
    this.#lose({ errorType: 'Sandbox.Shutdown', errorMessage: 'The local cloud is stopping' });
    await this.#worker.terminate();
  }

  #run(payload: string, requestId: string): Promise<InvocationOutcome> {
    const { timeoutMs, functionName, memoryMiB } = this.#spec;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const seconds = (timeoutMs / 1000).toFixed(2);
        this.kill({
          errorType: 'Sandbox.Timedout',
          errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`,
        });
      }, timeoutMs);
      this.#requestId = requestId;
      this.#finish = (outcome) => {
        clearTimeout(timer);
        this.#finish = undefined;
        this.#requestId = undefined;
        resolve(outcome);
      };
      if (this.#lost) {
        this.#finish({ ok: false, error: this.#lost, instanceLost: true });
        return;
      }
      const message: InvokeMessage = {
        payload,
        requestId,
        deadline: Date.now() + timeoutMs,
        functionName,
        functionArn: localArn('lambda', `function:${functionName}`),
        memoryMiB,
        logStreamName: this.#logStreamName,
      };
      this.#worker.postMessage(message);
    });
  }

  #hear(message: InstanceMessage): void {
    if (message.kind === 'ready') this.#ready.resolve(undefined);
    else if (message.kind === 'init-failed') this.#ready.resolve(message.error);
    else if (message.kind === 'returned') this.#finish?.({ ok: true, payload: message.payload });
    else this.#finish?.({ ok: false, error: message.error, instanceLost: false });
  }

  #lose(error: FunctionError): void {
    this.#lost ??= error;
    this.#ready.resolve(this.#lost);
    this.#finish?.({ ok: false, error: this.#lost, instanceLost: true });
  }

  #forward(output: Readable): void {
    createInterface({ input: output }).on('line', (line) => this.#spec.print(line, this.#requestId));
  }
}

function crashOf(error: unknown): FunctionError {
  const { code, message = String(error), stack } = error as Partial<NodeJS.ErrnoException>;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { errorType: 'Runtime.OutOfMemory', errorMessage: message };
  return { errorType: 'Runtime.Crash', errorMessage: message, trace: (stack ?? '').split('\n') };
}
