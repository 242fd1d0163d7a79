import { parquetMetadata, parquetRead } from 'hyparquet';
import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import { z } from 'zod';
import type { ArmColumns, RowColumnsTable } from '#domain/tallies/evidence.ts';

const metadataKey = 'assize.columns';

/** What the columns after `block` and `slice_set` mean, and the sets of slices that `slice_set` points to. */
const layoutSchema = z.strictObject({
  sliceSets: z.array(z.array(z.string())),
  /** Name, arms and values per row of each set of columns, in the order in which they lie. */
  columns: z.array(z.strictObject({ name: z.string(), arms: z.int().min(1), size: z.int().min(1) })),
});

type Layout = z.infer<typeof layoutSchema>;

/** What measures that need rows read of one shard's rows, as Parquet. */
export function encodeColumns(table: RowColumnsTable): Uint8Array {
  const columns = [...table.columns].map(([name, arms]) => ({
    name,
    arms: arms.length,
    size: arms[0]!.values.length,
  }));
  const layout: Layout = { sliceSets: table.sliceSets.map((keys) => [...keys]), columns };
  const data = [...table.columns].flatMap(([name, arms]) =>
    arms.flatMap(({ scored, values }, arm) => [
      column(`${name}/${arm}/scored`, 'INT32', Int32Array.from(scored)),
      ...values.map((numbers, i) => column(`${name}/${arm}/${i}`, 'DOUBLE', numbers)),
    ]),
  );
  return new Uint8Array(
    parquetWriteBuffer({
      codec: 'SNAPPY',
      statistics: false,
      rowGroupSize: 100_000,
      kvMetadata: [{ key: metadataKey, value: JSON.stringify(layout) }],
      columnData: [
        column('block', 'INT32', table.block),
        column('slice_set', 'INT32', table.sliceSet),
        ...data,
      ],
    }),
  );
}

/** @throws where the bytes are no such file. */
export async function decodeColumns(bytes: Uint8Array): Promise<RowColumnsTable> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const metadata = parquetMetadata(file);
  const text = metadata.key_value_metadata?.find(({ key }) => key === metadataKey)?.value;
  const layout = layoutSchema.parse(JSON.parse(text ?? 'null'));
  const rows = Number(metadata.num_rows);
  const numbers = new Map<string, Float64Array>();
  await parquetRead({
    file,
    metadata,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const whole = numbers.get(columnName) ?? new Float64Array(rows);
      numbers.set(columnName, whole);
      whole.set(columnData as ArrayLike<number>, rowStart);
    },
  });
  const read = (name: string) => numbers.get(name) ?? new Float64Array(rows);
  const armColumns = (name: string, arm: number, size: number): ArmColumns => ({
    scored: Uint8Array.from(read(`${name}/${arm}/scored`)),
    values: Array.from({ length: size }, (_, i) => read(`${name}/${arm}/${i}`)),
  });
  return {
    block: Int32Array.from(read('block')),
    sliceSet: Int32Array.from(read('slice_set')),
    sliceSets: layout.sliceSets,
    columns: new Map(
      layout.columns.map(({ name, arms, size }) => [
        name,
        Array.from({ length: arms }, (_, arm) => armColumns(name, arm, size)),
      ]),
    ),
  };
}

function column(name: string, type: BasicType, data: Int32Array | Float64Array) {
  return { name, type, nullable: false, data };
}
