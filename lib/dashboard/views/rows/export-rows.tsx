import { useRef, useState } from 'preact/hooks';
import { callApi, type ResponseOf } from '#dashboard/api/call-api.ts';
import type { RowQuery } from '#dashboard/views/rows/row-query.ts';
import { rowsAsCsv } from '#dashboard/views/rows/rows-as-csv.ts';
import { formatCount } from '#report/format/format-count.ts';

type JudgedRow = ResponseOf<'read-row'>;

/** Saves every row that fits the filter to a file of the reader's machine. */
export function ExportRows({ runId, filter }: { readonly runId: string; readonly filter: RowQuery }) {
  const [state, setState] = useState('');
  const under = useRef<AbortController | null>(null);
  const isBusy = under.current !== null;
  const save = async (kind: 'csv' | 'jsonl') => {
    const leaving = new AbortController();
    under.current = leaving;
    try {
      const rows = await allRowsOf(runId, filter, leaving.signal, (read) =>
        setState(`${formatCount(read)} rows read`),
      );
      const text = kind === 'csv' ? rowsAsCsv(rows) : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      download(`${runId}-rows.${kind}`, text, kind === 'csv' ? 'text/csv' : 'application/x-ndjson');
      setState(`${formatCount(rows.length)} rows saved`);
    } catch (error) {
      setState(leaving.signal.aborted ? 'Stopped' : `Not saved: ${(error as Error).message}`);
    } finally {
      under.current = null;
      setState((said) => said);
    }
  };
  return (
    <span class="line">
      <span role="status">{state}</span>
      {isBusy ? (
        <button type="button" onClick={() => under.current?.abort()}>
          Stop
        </button>
      ) : (
        <>
          <button type="button" onClick={() => save('csv')}>
            Export CSV
          </button>
          <button type="button" onClick={() => save('jsonl')}>
            Export JSON lines
          </button>
        </>
      )}
    </span>
  );
}

async function allRowsOf(
  runId: string,
  filter: RowQuery,
  signal: AbortSignal,
  onRead: (rows: number) => void,
): Promise<JudgedRow[]> {
  const rows: JudgedRow[] = [];
  let cursor: string | null | undefined;
  do {
    const query = { ...filter, limit: 200, ...(cursor !== undefined && cursor !== null && { cursor }) };
    const page = await callApi('list-rows', { params: { runId }, query: query as object }, signal);
    rows.push(...page.rows);
    cursor = page.next;
    onRead(rows.length);
  } while (cursor !== null);
  return rows;
}

function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
