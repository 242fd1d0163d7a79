import { type DynamoTable, json, number, readJson, text } from '#adapters/dynamo-table.ts';
import { leadingKeys } from '#contracts/table.ts';
import type { BaselineStore, Champion } from '#workflow/ports.ts';

export class DynamoBaselineStore implements BaselineStore {
  readonly #table: DynamoTable;

  constructor(dynamoTable: DynamoTable) {
    this.#table = dynamoTable;
  }

  async champion(suite: string, subject: string): Promise<Champion | null> {
    const item = await this.#table.get({ pk: partition(suite, subject), sk: 'CHAMPION' });
    return item === null ? null : readJson(item, 'champion');
  }

  async move(next: Champion, expectedRevision: number): Promise<'moved' | 'superseded'> {
    const pk = partition(next.suite, next.subject);
    const current = await this.champion(next.suite, next.subject);
    if ((current?.revision ?? 0) !== expectedRevision) {
      if (current?.version !== next.version || current.by !== next.by) return 'superseded';
      // An earlier attempt moved it, and may have died before it wrote the history.
      await this.#remember(current);
      return 'moved';
    }
    const moved = await this.#table.update(
      { pk, sk: 'CHAMPION' },
      {
        expression: 'SET champion = :champion, revision = :next',
        condition: expectedRevision === 0 ? 'attribute_not_exists(revision)' : 'revision = :expected',
        values: {
          ':champion': json(next),
          ':next': number(next.revision),
          ...(expectedRevision !== 0 && { ':expected': number(expectedRevision) }),
        },
      },
    );
    if (moved === null) return 'superseded';
    await this.#remember(next);
    return 'moved';
  }

  async #remember(champion: Champion): Promise<void> {
    await this.#table.put(
      {
        pk: partition(champion.suite, champion.subject),
        sk: `HISTORY#${String(champion.revision).padStart(8, '0')}`,
      },
      { champion: json(champion), version: text(champion.version) },
    );
  }

  async history(suite: string, subject: string): Promise<readonly Champion[]> {
    const history: Champion[] = [];
    for await (const item of this.#table.query({ pk: partition(suite, subject), prefix: 'HISTORY#' })) {
      history.push(readJson(item, 'champion'));
    }
    return history;
  }
}

function partition(suite: string, subject: string): string {
  return `${leadingKeys.baseline}${suite}#${subject}`;
}
