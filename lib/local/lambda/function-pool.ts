import { randomUUID } from 'node:crypto';
import type { InstanceKiller } from '#local/faults/instance-killer.ts';
import { FunctionInstance, type InstanceSpec } from '#local/lambda/function-instance.ts';
import type { InvocationOutcome } from '#local/lambda/invocation-outcome.ts';

/** The instances of one function: started when needed, kept warm, never more than the limit. */
export class FunctionPool {
  readonly name: string;
  readonly limit: number;
  readonly #spec: InstanceSpec;
  readonly #killer: InstanceKiller | undefined;
  readonly #idle: FunctionInstance[] = [];
  readonly #all = new Set<FunctionInstance>();
  readonly #waiting: ((instance: FunctionInstance) => void)[] = [];
  #running = 0;

  /** @param limit most instances at a time; further invocations wait their turn */
  constructor(spec: InstanceSpec, limit: number, killer?: InstanceKiller) {
    this.name = spec.functionName;
    this.limit = limit;
    this.#spec = spec;
    this.#killer = killer;
  }

  /** Invocations that run or wait. */
  get busy(): number {
    return this.#running + this.#waiting.length;
  }

  /** Runs one invocation; a failed one is an outcome, never an exception. */
  async invoke(payload: string, requestId: string = randomUUID()): Promise<InvocationOutcome> {
    const instance = await this.#acquire();
    const disarm = this.#killer?.arm((reason) => instance.kill(reason));
    try {
      const answer = await instance.invoke(payload, requestId);
      const fault = disarm?.();
      if (fault) instance.kill(fault);
      const outcome = fault ? { ok: false as const, error: fault, instanceLost: true } : answer;
      // As Lambda does, so that the log of a function tells why it failed.
      if (!outcome.ok) this.#spec.print(`Invoke Error ${JSON.stringify(outcome.error)}`, requestId);
      return outcome;
    } finally {
      this.#release(instance);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((instance) => instance.close()));
  }

  #acquire(): Promise<FunctionInstance> | FunctionInstance {
    if (this.#running >= this.limit) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#running++;
    return this.#next();
  }

  #release(instance: FunctionInstance): void {
    if (instance.isLost) this.#all.delete(instance);
    else this.#idle.push(instance);
    const waiting = this.#waiting.shift();
    if (waiting) waiting(this.#next());
    else this.#running--;
  }

  #next(): FunctionInstance {
    for (;;) {
      const idle = this.#idle.pop();
      if (!idle) break;
      if (!idle.isLost) return idle;
      this.#all.delete(idle);
    }
    const instance = new FunctionInstance(this.#spec);
    this.#all.add(instance);
    return instance;
  }
}
