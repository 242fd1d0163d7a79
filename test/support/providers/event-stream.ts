import { EventStreamCodec } from '@smithy/core/event-streams';
import { fromUtf8, toUtf8 } from '@smithy/core/serde';

const codec = new EventStreamCodec(toUtf8, fromUtf8);

/** One frame of an application/vnd.amazon.eventstream, as Bedrock sends it. */
export function frame(name: string, payload: object, type: 'event' | 'exception' = 'event'): Buffer {
  const header = (value: string) => ({ type: 'string' as const, value });
  return Buffer.from(
    codec.encode({
      headers: {
        ':message-type': header(type),
        [type === 'event' ? ':event-type' : ':exception-type']: header(name),
        ':content-type': header('application/json'),
      },
      body: fromUtf8(JSON.stringify(payload)),
    }),
  );
}
