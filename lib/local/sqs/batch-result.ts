/**
 * Which messages of a batch a function's answer leaves in the queue, by Lambda's rules: null or an empty list means all
 * went well, known ids failed, an unknown or empty id or another shape means that the whole batch failed.
 * @param payload the function's answer as JSON
 * @param messageIds the batch
 * @returns ids of the failed messages
 */
export function failedMessages(payload: string, messageIds: ReadonlySet<string>): ReadonlySet<string> {
  const answer: unknown = JSON.parse(payload);
  if (answer === null || typeof answer !== 'object') return answer === null ? new Set() : messageIds;
  const failures = (answer as { batchItemFailures?: unknown }).batchItemFailures;
  if (failures === undefined || failures === null) return new Set();
  if (!Array.isArray(failures)) return messageIds;
  const failed = new Set<string>();
  for (const failure of failures) {
    const id = (failure as { itemIdentifier?: unknown } | null)?.itemIdentifier;
    if (typeof id !== 'string' || !messageIds.has(id)) return messageIds;
    failed.add(id);
  }
  return failed;
}
