/** Files of batches in the bucket that the suite names, by `s3://bucket/key`. */
export interface BatchFiles {
  put(uri: string, body: AsyncIterable<Uint8Array>): Promise<void>;
  /** @returns null where there is no such file. */
  read(uri: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** All files whose address begins so. */
  list(prefix: string): Promise<readonly string[]>;
}
