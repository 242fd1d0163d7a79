/**
 * The values of the hash key that a request touches: what IAM calls `dynamodb:LeadingKeys`.
 * @returns undefined when the request does not name them (Scan, a Query by an index)
 */
export function leadingKeys(
  operation: string,
  request: Readonly<Record<string, unknown>>,
  tableName: string,
  hashAttribute: string,
): readonly string[] | undefined {
  switch (operation) {
    case 'PutItem':
      return keyTexts([request.Item], hashAttribute);
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return keyTexts([request.Key], hashAttribute);
    case 'BatchGetItem':
      return keyTexts(asRecord(asRecord(request.RequestItems)[tableName]).Keys, hashAttribute);
    case 'BatchWriteItem':
      return keyTexts(
        asList(asRecord(request.RequestItems)[tableName]).map((write) => {
          const { PutRequest, DeleteRequest } = asRecord(write);
          return asRecord(PutRequest).Item ?? asRecord(DeleteRequest).Key;
        }),
        hashAttribute,
      );
    case 'Query':
      return queryKey(request, hashAttribute);
    default:
      return undefined;
  }
}

/** `#pk = :pk`, `pk = :pk` or the old KeyConditions; a query has exactly one hash key. */
function queryKey(
  request: Readonly<Record<string, unknown>>,
  hashAttribute: string,
): readonly string[] | undefined {
  const expression = request.KeyConditionExpression;
  if (typeof expression === 'string') {
    const names = asRecord(request.ExpressionAttributeNames);
    for (const [, name = '', value = ''] of expression.matchAll(/([#\w.-]+)\s*=\s*(:\w+)/g)) {
      if ((names[name] ?? name) !== hashAttribute) continue;
      return keyTexts(
        [{ [hashAttribute]: asRecord(request.ExpressionAttributeValues)[value] }],
        hashAttribute,
      );
    }
    return undefined;
  }
  const condition = asRecord(asRecord(request.KeyConditions)[hashAttribute]);
  const [value] = asList(condition.AttributeValueList);
  return value === undefined ? undefined : keyTexts([{ [hashAttribute]: value }], hashAttribute);
}

function keyTexts(items: unknown, hashAttribute: string): readonly string[] | undefined {
  const texts = asList(items).map((item) => {
    const { S, N, B } = asRecord(asRecord(item)[hashAttribute]);
    return S ?? N ?? B;
  });
  return texts.every((text) => typeof text === 'string') ? texts : undefined;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
