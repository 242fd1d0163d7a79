import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import {
  type FocusRow,
  type FocusType,
  focusColumnNames,
  focusColumns,
} from '#contracts/focus/focus-columns.ts';

const types: Readonly<Record<FocusType, BasicType>> = {
  string: 'STRING',
  json: 'STRING',
  decimal: 'DOUBLE',
  time: 'TIMESTAMP',
};

/** Rows as Parquet: times as timestamps of milliseconds in UTC, decimals as doubles. */
export function encodeFocusParquet(rows: readonly FocusRow[]): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      codec: 'UNCOMPRESSED',
      columnData: focusColumnNames.map((name) => {
        const { type, nullable } = focusColumns[name];
        const data = rows.map((row) => {
          const value = row[name];
          return type === 'time' && value !== null ? new Date(value) : value;
        });
        return { name, type: types[type], nullable, data };
      }),
    }),
  );
}
