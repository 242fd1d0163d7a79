/** How calls are run. */
export interface CallWindow {
  /** Calls in flight at most. */
  readonly concurrency: number;
  /** Asked before each call; false: no more are started. */
  goOn(): boolean;
  /** After each call; what it returns is waited for. */
  afterCall?(): Promise<void> | undefined;
}

/**
 * Runs calls that come in batches, always `concurrency` of them in flight, across the batches' borders.
 *
 * @returns whether all were made; false where `goOn` ended it early. Calls in flight are always waited for.
 * @throws what a call threw, after those in flight are done.
 */
export async function runCalls(
  batches: AsyncIterator<readonly (() => Promise<void>)[]>,
  window: CallWindow,
): Promise<boolean> {
  let batch: readonly (() => Promise<void>)[] = [];
  let position = 0;
  let exhausted = false;
  let stopped = false;
  let failure: { readonly error: unknown } | null = null;
  let loading: Promise<void> | null = null;

  async function load(): Promise<void> {
    const next = await batches.next();
    if (next.done === true) exhausted = true;
    else {
      batch = next.value;
      position = 0;
    }
  }

  async function lane(): Promise<void> {
    while (failure === null && !stopped) {
      if (position >= batch.length) {
        if (exhausted) return;
        loading ??= load().finally(() => {
          loading = null;
        });
        await loading;
        continue;
      }
      if (!window.goOn()) {
        stopped = true;
        return;
      }
      const call = batch[position]!;
      position += 1;
      await call();
      const after = window.afterCall?.();
      if (after !== undefined) await after;
    }
  }

  const lanes = Array.from({ length: window.concurrency }, () =>
    lane().catch((error: unknown) => {
      failure ??= { error };
    }),
  );
  await Promise.all(lanes);
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
  return !stopped;
}
