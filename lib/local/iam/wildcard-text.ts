/** A test for IAM's wildcards: `*` is any text, `?` any one character. */
export function wildcardTest(pattern: string, ignoreCase = false): (text: string) => boolean {
  if (!/[*?]/.test(pattern) && !ignoreCase) return (text) => text === pattern;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, ignoreCase ? 'is' : 's');
  return (text) => expression.test(text);
}
