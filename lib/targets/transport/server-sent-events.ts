import { StringDecoder } from 'node:string_decoder';
import { createParser } from 'eventsource-parser';

/** One event of a text/event-stream. */
export interface ServerSentEvent {
  readonly event: string | undefined;
  readonly data: string;
}

/**
 * Reads the events of a text/event-stream, whose chunks may end anywhere, in the middle of a character as well.
 *
 * @returns what takes the chunks.
 */
export function readServerSentEvents(onEvent: (event: ServerSentEvent) => void): (chunk: Buffer) => void {
  const decoder = new StringDecoder('utf8');
  const parser = createParser({ onEvent: ({ event, data }) => onEvent({ event, data }) });
  return (chunk) => parser.feed(decoder.write(chunk));
}
