import { parquetMetadata } from 'hyparquet';

const glueTypes: Readonly<Record<string, string>> = {
  BYTE_ARRAY: 'string',
  BOOLEAN: 'boolean',
  DOUBLE: 'double',
  INT32: 'int',
  INT64: 'bigint',
};

/** Names and Glue types of a Parquet file's columns, in their order. */
export function parquetColumns(bytes: Uint8Array): Record<string, string> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const [, ...columns] = parquetMetadata(file).schema;
  return Object.fromEntries(
    columns.map(({ name, type }) => [name, glueTypes[type ?? ''] ?? `unknown ${type}`]),
  );
}
