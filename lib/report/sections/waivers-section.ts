import type { Verdict } from '#domain/verdict.ts';
import { type Document, text } from '#report/document.ts';
import { describeScope } from '#report/waiver-table.ts';

/** The waivers that cover failed rules, as they were when the verdict was decided. */
export function waiversSection({ waivers = [] }: Verdict): Document {
  if (waivers.length === 0) return [];
  return [
    { kind: 'heading', text: 'Waivers' },
    {
      kind: 'table',
      columns: [
        { title: 'Waiver' },
        { title: 'Covers' },
        { title: 'Until' },
        { title: 'Owner' },
        { title: 'Asked by' },
        { title: 'Approved by' },
      ],
      rows: waivers.map(({ id, scope, expiresAt, owner, createdBy, approvedBy }) => [
        text(id),
        text(describeScope(scope)),
        text(expiresAt),
        text(owner),
        text(createdBy),
        text(approvedBy),
      ]),
    },
    { kind: 'list', items: waivers.map(({ id, reason }) => text(`${id}: ${reason}`)) },
  ];
}
