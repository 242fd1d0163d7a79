import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoReactionLedger } from '#adapters/dynamo-reaction-ledger.ts';
import { DynamoTable } from '#adapters/dynamo-table.ts';
import { StoredSecretReader } from '#adapters/secret-reader.ts';
import { createGuardedHttp } from '#reactions/guarded-http.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';

/**
 * What every reaction needs. It opens its own client: those of the other functions are of no use to it, and start slowly.
 *
 * @param environment.ALLOWED_HOSTS comma-separated; no other host is talked to.
 */
export function openReaction(environment: { readonly TABLE_NAME: string; readonly ALLOWED_HOSTS: string }) {
  const hosts = environment.ALLOWED_HOSTS.split(',').filter((host) => host !== '');
  return {
    ledger: new DynamoReactionLedger(new DynamoTable(new DynamoDBClient({}), environment.TABLE_NAME)),
    send: createGuardedHttp({ allowedHosts: parseHostAllowList(['only-listed', ...hosts]) }),
    secrets: new StoredSecretReader(process.env),
    nowMs: Date.now,
  };
}
