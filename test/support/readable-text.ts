import { gunzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';

/** What someone who holds the bytes can read in them: the bytes as text, and what a gzip or Parquet file holds. */
export async function readableText(bytes: Uint8Array): Promise<string> {
  const plain = Buffer.from(bytes);
  const text = plain.toString('utf8');
  if (plain[0] === 0x1f && plain[1] === 0x8b) return `${text}\n${gunzipSync(plain).toString('utf8')}`;
  if (!text.startsWith('PAR1')) return text;
  const rows = await parquetReadObjects({ file: new Uint8Array(plain).buffer });
  // Parquet's 64-bit integers are no JSON.
  return `${text}\n${JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))}`;
}
