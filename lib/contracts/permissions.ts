/** What each function may touch: the stack turns this table into roles, and nothing else grants anything. */

import type { FunctionName, QueueName } from '#contracts/functions.ts';
import { prefixes } from '#contracts/storage.ts';
import { leadingKeys } from '#contracts/table.ts';

export type TableAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'Query';

export interface TableGrant {
  readonly actions: readonly TableAction[];
  /** Only items whose partition key starts with one of these. */
  readonly leadingKeys: readonly string[];
}

export interface Permissions {
  /** `s3:GetObject` under these prefixes. */
  readonly read: readonly string[];
  /** `s3:PutObject` under these prefixes. */
  readonly write: readonly string[];
  /** `s3:ListBucket` limited to these prefixes. */
  readonly list: readonly string[];
  readonly table: readonly TableGrant[];
  /** `dynamodb:Query` on these indexes. */
  readonly indexes: readonly ('by-suite' | 'by-state')[];
  readonly send: readonly QueueName[];
  /** `events:PutEvents` on the service's own bus, of the events that Assize puts out. */
  readonly publish: boolean;
  /** `events:PutEvents` on the service's own bus, of what others ask for over HTTP. Default false. */
  readonly request?: boolean;
  /** What comes on top where the deployment's API serves rows (`api.rows`). Default: nothing. */
  readonly whereRowsAreServed?: Pick<Permissions, 'read' | 'list' | 'table'>;
}

const { suite, dataset, change, run, baseline, budget, check, lease, waiver, webhook } = leadingKeys;
const oneItem = ['GetItem', 'PutItem', 'UpdateItem'] as const;

export const permissions: Readonly<Record<FunctionName, Permissions>> = {
  'plan-run': {
    read: [prefixes.datasets, prefixes.manifests, prefixes.verdicts],
    write: [prefixes.manifests],
    list: [],
    table: [
      { actions: ['GetItem', 'Query'], leadingKeys: [suite, dataset, baseline] },
      { actions: [...oneItem, 'Query'], leadingKeys: [change] },
      { actions: oneItem, leadingKeys: [run] },
      { actions: ['UpdateItem'], leadingKeys: [budget] },
    ],
    indexes: ['by-suite'],
    send: ['changes', 'infer', 'score', 'decide'],
    publish: true,
  },
  'infer-shard': {
    read: [prefixes.datasets, prefixes.manifests, prefixes.observations, prefixes.batch],
    write: [prefixes.observations, prefixes.batch],
    list: [prefixes.observations, prefixes.batch],
    table: [
      { actions: oneItem, leadingKeys: [budget, check] },
      { actions: [...oneItem, 'Query'], leadingKeys: [lease] },
    ],
    indexes: [],
    send: ['infer', 'score'],
    publish: false,
  },
  'score-shard': {
    read: [prefixes.datasets, prefixes.manifests, prefixes.observations],
    write: [prefixes.scores, prefixes.tallies, prefixes.columns],
    list: [prefixes.observations],
    table: [
      { actions: oneItem, leadingKeys: [run] },
      { actions: ['PutItem'], leadingKeys: [budget] },
      { actions: ['GetItem'], leadingKeys: [check] },
    ],
    indexes: [],
    send: ['decide'],
    publish: false,
  },
  'decide-run': {
    read: [prefixes.manifests, prefixes.tallies, prefixes.columns, prefixes.scores, prefixes.verdicts],
    write: [prefixes.verdicts, prefixes.cost],
    list: [],
    table: [
      { actions: [...oneItem, 'Query'], leadingKeys: [run, change] },
      { actions: oneItem, leadingKeys: [baseline] },
      { actions: [...oneItem, 'Query'], leadingKeys: [budget] },
      { actions: ['GetItem'], leadingKeys: [check] },
      { actions: ['Query'], leadingKeys: [waiver] },
    ],
    indexes: ['by-suite'],
    send: ['infer', 'score'],
    publish: true,
  },
  'sweep-runs': {
    read: [prefixes.manifests],
    write: [],
    list: [],
    table: [
      { actions: ['GetItem', 'UpdateItem'], leadingKeys: [run] },
      { actions: ['GetItem'], leadingKeys: [budget] },
      { actions: ['UpdateItem'], leadingKeys: [lease, waiver] },
    ],
    indexes: ['by-state'],
    send: ['infer', 'score', 'decide'],
    publish: true,
  },
  'serve-api': {
    read: [prefixes.datasets, prefixes.manifests, prefixes.tallies, prefixes.verdicts, prefixes.cost],
    write: [],
    // What retention deletes is told from what may not be read.
    list: [prefixes.manifests, prefixes.tallies, prefixes.verdicts, prefixes.scores, prefixes.cost],
    table: [
      { actions: ['GetItem', 'Query'], leadingKeys: [suite, dataset, run] },
      // Why a run is paused.
      { actions: ['GetItem'], leadingKeys: [budget] },
      { actions: [...oneItem, 'Query'], leadingKeys: [baseline, waiver] },
      { actions: oneItem, leadingKeys: [webhook] },
    ],
    indexes: ['by-suite', 'by-state'],
    send: [],
    publish: false,
    request: true,
    whereRowsAreServed: {
      read: [prefixes.scores, prefixes.observations],
      list: [prefixes.observations],
      table: [{ actions: ['GetItem'], leadingKeys: [check] }],
    },
  },
  'write-report': {
    read: [prefixes.manifests, prefixes.verdicts, prefixes.reports],
    write: [prefixes.reports],
    // To tell a page or a verdict that is not there from one that may not be read.
    list: [prefixes.reports, prefixes.verdicts],
    table: [
      { actions: ['Query'], leadingKeys: [suite, waiver] },
      { actions: ['GetItem'], leadingKeys: [run, change] },
    ],
    indexes: ['by-suite'],
    send: [],
    publish: true,
  },
};

/** What a function may touch in a deployment that serves rows, or does not. */
export function grantsOf(name: FunctionName, servesRows: boolean): Permissions {
  const granted = permissions[name];
  const { whereRowsAreServed: more } = granted;
  if (!servesRows || more === undefined) return granted;
  return {
    ...granted,
    read: [...granted.read, ...more.read],
    list: [...granted.list, ...more.list],
    table: [...granted.table, ...more.table],
  };
}
