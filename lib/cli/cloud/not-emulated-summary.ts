import type { NotEmulated } from '#local/stack/not-emulated.ts';
import { type Document, text } from '#report/document.ts';
import { formatCount } from '#report/format/format-count.ts';

/** What the template asks for and this machine does not do, grouped by type and reason. */
export function notEmulatedSummary(items: readonly NotEmulated[]): Document {
  if (items.length === 0) return [];
  const groups = Map.groupBy(items, ({ type, why }) => `${type}\n${why}`);
  return [
    { kind: 'heading', text: 'In the template, but not on this machine' },
    {
      kind: 'table',
      columns: [{ title: '', align: 'right' }, { title: '' }, { title: '' }],
      rows: [...groups.values()].map((group) => [
        text(`${formatCount(group.length)} ×`, 'quiet'),
        text(group[0]?.type ?? ''),
        text(group[0]?.why ?? '', 'quiet'),
      ]),
    },
  ];
}
