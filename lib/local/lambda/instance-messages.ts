/** What the cloud tells an instance's thread at its start. */
export interface InstanceStart {
  /** Absolute path of the handler's module. */
  readonly modulePath: string;
  /** Name of the exported handler. */
  readonly exportName: string;
  /** Folder in which compiled code is kept for the next instance. */
  readonly compileCache?: string;
}

/** One invocation, as it crosses into the thread. */
export interface InvokeMessage {
  readonly payload: string;
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly deadline: number;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMiB: number;
  readonly logStreamName: string;
}

/** Lambda's own error document. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

/** What the thread tells the cloud. */
export type InstanceMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'init-failed'; readonly error: FunctionError }
  | { readonly kind: 'returned'; readonly payload: string }
  | { readonly kind: 'threw'; readonly error: FunctionError };
