import { randomUUID } from 'node:crypto';
import type { Delivery } from '#local/delivery/delivery.ts';
import type { DeliveryJournal } from '#local/delivery/delivery-journal.ts';
import { DurableDeliveries } from '#local/delivery/durable-deliveries.ts';
import { localArn } from '#local/identity.ts';
import type { FunctionPool } from '#local/lambda/function-pool.ts';
import type { InvocationOutcome } from '#local/lambda/invocation-outcome.ts';
import type { LocalLog } from '#local/local-log.ts';
import { functionNameOf } from '#local/stack/function-name.ts';
import type { FunctionPlan } from '#local/stack/function-plan.ts';
import type { InvokeConfigPlan } from '#local/stack/invoke-config-plan.ts';

export interface AsyncInvocationSettings {
  pool(functionName: string): FunctionPool | undefined;
  readonly functions: readonly FunctionPlan[];
  readonly configs: readonly InvokeConfigPlan[];
  /** Hands the record of a finished invocation to a destination or dead-letter queue. */
  send(targetArn: string, body: string): void;
  readonly timeScale: number;
  readonly log: LocalLog;
}

/** Lambda waits one minute before the first retry of an asynchronous invocation and two before the second. */
const RETRY_WAIT_MS = 60_000;

/** A function that failed: the reason for a retry. */
class InvocationFailure extends Error {
  readonly outcome: InvocationOutcome & { readonly ok: false };

  constructor(outcome: InvocationOutcome & { readonly ok: false }) {
    super(`${outcome.error.errorType}: ${outcome.error.errorMessage}`);
    this.outcome = outcome;
  }
}

/** Lambda's own queue for asynchronous invocations: durable, two retries, then the function's failure destination. */
export class AsyncInvocations {
  readonly #deliveries: DurableDeliveries;
  readonly #settings: AsyncInvocationSettings;

  constructor(journal: DeliveryJournal, settings: AsyncInvocationSettings) {
    this.#settings = settings;
    this.#deliveries = new DurableDeliveries(journal, {
      attempt: (delivery) => this.#attempt(delivery),
      backoffMs: (attempts) => (attempts * RETRY_WAIT_MS) / settings.timeScale,
      giveUp: (delivery, error, attempts) => this.#giveUp(delivery, error, attempts),
    });
  }

  get isIdle(): boolean {
    return this.#deliveries.isIdle;
  }

  resume(): void {
    this.#deliveries.resume();
  }

  stop(): Promise<void> {
    return this.#deliveries.stop();
  }

  /** When this returns, the invocation outlives the process. */
  accept(functionName: string, payload: string, requestId: string = randomUUID()): void {
    const config = this.#configOf(functionName);
    this.#deliveries.accept([
      {
        id: requestId,
        targetArn: localArn('lambda', `function:${functionName}`),
        payload,
        createdAt: Date.now(),
        maximumRetries: config?.maximumRetries ?? 2,
        maximumAgeSeconds: config?.maximumAgeSeconds ?? 21_600,
      },
    ]);
  }

  async #attempt(delivery: Delivery): Promise<void> {
    const name = functionNameOf(delivery.targetArn);
    const pool = this.#settings.pool(name);
    if (!pool) throw new Error(`The stack no longer has the function ${name}`);
    const outcome = await pool.invoke(delivery.payload, delivery.id);
    if (!outcome.ok) throw new InvocationFailure(outcome);
    const onSuccessArn = this.#configOf(name)?.onSuccessArn;
    if (onSuccessArn !== undefined) {
      this.#settings.send(onSuccessArn, recordOf(delivery, 'Success', outcome, 1));
    }
  }

  #giveUp(delivery: Delivery, error: Error, attempts: number): void {
    const name = functionNameOf(delivery.targetArn);
    const plan = this.#settings.functions.find((lambda) => lambda.name === name);
    const onFailureArn = this.#configOf(name)?.onFailureArn;
    const outcome = error instanceof InvocationFailure ? error.outcome : undefined;
    if (onFailureArn !== undefined) {
      this.#settings.send(onFailureArn, recordOf(delivery, 'RetriesExhausted', outcome, attempts));
    }
    if (plan?.deadLetterArn !== undefined) this.#settings.send(plan.deadLetterArn, delivery.payload);
    this.#settings.log({
      level: 'error',
      from: 'lambda',
      functionName: name,
      requestId: delivery.id,
      message: `Asynchronous invocation given up after ${attempts} attempt(s): ${error.message}`,
    });
  }

  #configOf(functionName: string): InvokeConfigPlan | undefined {
    return this.#settings.configs.find((config) => config.functionName === functionName);
  }
}

/** The record that Lambda sends to a destination. */
function recordOf(
  delivery: Delivery,
  condition: string,
  outcome: InvocationOutcome | undefined,
  attempts: number,
): string {
  return JSON.stringify({
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: delivery.id,
      functionArn: `${delivery.targetArn}:$LATEST`,
      condition,
      approximateInvokeCount: attempts,
    },
    requestPayload: JSON.parse(delivery.payload),
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      ...(outcome && !outcome.ok && { functionError: 'Unhandled' }),
    },
    responsePayload: outcome?.ok ? JSON.parse(outcome.payload) : (outcome?.error ?? null),
  });
}
