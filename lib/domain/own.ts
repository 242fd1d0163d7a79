/** Events choose the names, so what every object inherits (`constructor`, `__proto__`) must not be found. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
