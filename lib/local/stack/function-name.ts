/** The function's name in an ARN, a partial ARN or a name, with or without a version or alias. */
export function functionNameOf(identifier: string): string {
  const afterArn = identifier.includes(':function:') ? identifier.split(':function:')[1] : identifier;
  return (afterArn ?? identifier).split(':')[0] ?? identifier;
}
