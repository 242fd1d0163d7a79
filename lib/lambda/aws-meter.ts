import { type AwsCount, type AwsUsage, noAwsUsage } from '#domain/aws-usage.ts';

/** What the meter needs of a client of the AWS SDK. */
interface WatchedClient<Input extends object, Output extends object> {
  readonly middlewareStack: {
    add(
      middleware: Middleware<Input, Output>,
      options: { readonly step: 'initialize'; readonly name: string },
    ): void;
  };
}

type Handler<Input extends object, Output extends object> = (args: {
  input: Input;
}) => Promise<{ response: unknown; output: Output }>;

type Middleware<Input extends object, Output extends object> = (
  next: Handler<Input, Output>,
  context: { readonly commandName?: string },
) => Handler<Input, Output>;

/** What commands are billed as; S3 bills the listing of keys as PUT. A command that is not here is not counted. */
const billedAs: Readonly<Record<string, AwsCount>> = {
  GetItemCommand: 'dynamoReads',
  QueryCommand: 'dynamoReads',
  PutItemCommand: 'dynamoWrites',
  UpdateItemCommand: 'dynamoWrites',
  GetObjectCommand: 's3Gets',
  HeadObjectCommand: 's3Gets',
  PutObjectCommand: 's3Puts',
  ListObjectsV2Command: 's3Puts',
  CreateMultipartUploadCommand: 's3Puts',
  UploadPartCommand: 's3Puts',
  CompleteMultipartUploadCommand: 's3Puts',
  SendMessageBatchCommand: 'sqsRequests',
  PutEventsCommand: 'events',
};

/**
 * Counts what the message under way uses of AWS. A process handles one message at a time, so one meter serves it.
 * Retries of the SDK and the start of a new process are not counted.
 */
export class AwsMeter {
  readonly #nowMs: () => number;
  #counts: Record<AwsCount, number> = { ...noAwsUsage };
  #memoryMegabytes = 0;
  #startedAtMs = 0;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** Begins anew, with what a message has used before its function sees it: the queue was asked for it and will delete it. */
  begin(memoryMegabytes: number): void {
    this.#counts = { ...noAwsUsage, lambdaRequests: 1, sqsRequests: 2 };
    this.#memoryMegabytes = memoryMegabytes;
    this.#startedAtMs = this.#nowMs();
  }

  used(): AwsUsage {
    const ms = Math.ceil(this.#nowMs() - this.#startedAtMs);
    return { ...this.#counts, lambdaMs: { [this.#memoryMegabytes]: ms } };
  }

  /** Counts the client's commands from now on; the table says itself how many units a command took. */
  watch<Input extends object, Output extends object>(client: WatchedClient<Input, Output>): void {
    client.middlewareStack.add(
      (next, { commandName = '' }) =>
        async (args) => {
          const count = billedAs[commandName];
          if (count === undefined) return next(args);
          const isTable = count === 'dynamoReads' || count === 'dynamoWrites';
          const input = isTable ? { ...args.input, ReturnConsumedCapacity: 'TOTAL' } : args.input;
          let units = count === 'events' ? entriesOf(input) : 1;
          try {
            const answer = await next({ ...args, input });
            if (isTable) units = capacityOf(answer.output) ?? units;
            return answer;
          } finally {
            this.#counts[count] += units;
          }
        },
      { step: 'initialize', name: 'countAwsUsage' },
    );
  }
}

function entriesOf(input: { readonly Entries?: readonly unknown[] }): number {
  return input.Entries?.length ?? 1;
}

function capacityOf(output: {
  readonly ConsumedCapacity?: { readonly CapacityUnits?: number };
}): number | null {
  return output.ConsumedCapacity?.CapacityUnits ?? null;
}
