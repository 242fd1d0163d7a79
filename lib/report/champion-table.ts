import { type Document, text } from '#report/document.ts';

/** As much of a champion as a list shows. */
export interface ListedChampion {
  readonly version: string;
  readonly revision: number;
  readonly since: string;
  readonly by: string;
}

/** Champions, one a row, in the order given. */
export function championTable(champions: readonly ListedChampion[]): Document {
  return [
    {
      kind: 'table',
      columns: [{ title: '', align: 'right' }, { title: 'Champion' }, { title: 'Since' }, { title: 'By' }],
      rows: champions.map(({ version, revision, since, by }) => [
        text(String(revision), 'quiet'),
        text(version, 'strong'),
        text(since),
        text(by),
      ]),
    },
  ];
}
