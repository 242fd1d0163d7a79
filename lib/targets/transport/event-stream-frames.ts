import { EventStreamCodec } from '@smithy/core/event-streams';
import { fromUtf8, toUtf8 } from '@smithy/core/serde';

/** One message of an application/vnd.amazon.eventstream. */
export interface EventStreamMessage {
  /** `event` or `exception`. */
  readonly type: string;
  /** Name of the event or exception, e.g. `contentBlockDelta`. */
  readonly name: string;
  readonly payload: string;
}

const codec = new EventStreamCodec(toUtf8, fromUtf8);

/** A frame begins with its own length: four bytes, of a frame that has at least a prelude and two checksums. */
const LENGTH_BYTES = 4;
const LEAST_FRAME_BYTES = 16;

/** Takes the chunks of an event stream, which may end anywhere. */
export class EventStreamFrames {
  readonly #onMessage: (message: EventStreamMessage) => void;
  #rest: Buffer = Buffer.alloc(0);

  constructor(onMessage: (message: EventStreamMessage) => void) {
    this.#onMessage = onMessage;
  }

  /** Whether the last frame is incomplete. */
  get isOpen(): boolean {
    return this.#rest.length > 0;
  }

  /** @throws Error where the bytes are no such stream, or a checksum does not fit. */
  push(chunk: Buffer): void {
    let bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    while (bytes.length >= LENGTH_BYTES) {
      const length = bytes.readUInt32BE(0);
      if (length < LEAST_FRAME_BYTES)
        throw new Error(`Expected a frame of an event stream, got ${length} bytes.`);
      if (bytes.length < length) break;
      this.#onMessage(messageOf(bytes.subarray(0, length)));
      bytes = bytes.subarray(length);
    }
    this.#rest = bytes;
  }
}

function messageOf(frame: Buffer): EventStreamMessage {
  const { headers, body } = codec.decode(frame);
  const text = (name: string) => {
    const value = headers[name]?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const type = text(':message-type') ?? 'event';
  const name = text(':event-type') ?? text(':exception-type') ?? text(':error-code') ?? '';
  return { type, name, payload: toUtf8(body) };
}
