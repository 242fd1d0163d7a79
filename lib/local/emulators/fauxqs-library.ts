import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  FauxqsPersistence,
  ObjectStore,
  QueueStore,
  S3Action,
  S3ActionReply,
  SqsAction,
} from '#local/emulators/fauxqs-types.ts';
import { LocalCloudError } from '#local/local-cloud-error.ts';

/** The release whose inner files this module knows. */
const KNOWN_VERSION = '2.4.1';

/** The parts of fauxqs that the local cloud is built on. */
export interface FauxqsLibrary {
  readonly SqsStore: new () => QueueStore;
  readonly S3Store: new () => ObjectStore;
  readonly PersistenceManager: new (dataDir: string) => FauxqsPersistence;
  sqsAction(name: string): Promise<SqsAction>;
  s3Action(name: string): Promise<S3Action>;
}

/**
 * Loads fauxqs as a library, past its server: the server listens on every network interface without asking who
 * calls, costs a second HTTP hop, and cannot be told to poll without losing a message.
 * @throws LocalCloudError `emulator-version` when another release is installed
 */
export async function loadFauxqs(): Promise<FauxqsLibrary> {
  const packagePath = findPackageJSON('fauxqs', import.meta.url);
  const version =
    packagePath && (JSON.parse(readFileSync(packagePath, 'utf8')) as { version: string }).version;
  if (!packagePath || version !== KNOWN_VERSION) {
    throw new LocalCloudError(
      'emulator-version',
      `Expected fauxqs ${KNOWN_VERSION}, found ${version ?? 'none'}. Install the locked version (npm ci), or check lib/local/emulators against the new one.`,
    );
  }
  const load = (file: string): Promise<Record<string, unknown>> =>
    import(pathToFileURL(join(dirname(packagePath), 'dist', file)).href);
  const [sqs, s3, persistence] = await Promise.all([
    load('sqs/sqsStore.js'),
    load('s3/s3Store.js'),
    load('persistence.js'),
  ]);
  return {
    SqsStore: sqs.SqsStore as FauxqsLibrary['SqsStore'],
    S3Store: s3.S3Store as FauxqsLibrary['S3Store'],
    PersistenceManager: persistence.PersistenceManager as FauxqsLibrary['PersistenceManager'],
    sqsAction: async (name) => (await load(`sqs/actions/${name}.js`))[name] as SqsAction,
    async s3Action(name) {
      const action = (await load(`s3/actions/${name}.js`))[name];
      if (name !== 'listBuckets') return action as S3Action;
      // The one operation that takes no request.
      const listBuckets = action as (reply: S3ActionReply, store: ObjectStore) => void;
      return (_request, reply, store) => listBuckets(reply, store);
    },
  };
}
