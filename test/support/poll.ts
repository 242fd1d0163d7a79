/** Asks again and again until there is an answer. @throws Error with `what` after `timeoutMs`. */
export async function poll<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  timeoutMs = 30_000,
  everyMs = 25,
): Promise<T> {
  const endMs = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > endMs) throw new Error(`Expected ${what} within ${timeoutMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
