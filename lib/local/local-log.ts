/** One line of what the local cloud or a function in it has to say. */
export interface LocalLogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** Who speaks: a part of the cloud (`event-bridge`) or `function`. */
  readonly from: string;
  /** Set for lines that a function printed: its physical name. */
  readonly functionName?: string;
  /** Set for lines printed during an invocation. */
  readonly requestId?: string;
  readonly message: string;
}

export type LocalLog = (line: LocalLogLine) => void;

export const silentLog: LocalLog = () => {};
