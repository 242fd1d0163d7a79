import { readFileSync } from 'node:fs';
import { createRequire, findPackageJSON } from 'node:module';
import { LocalCloudError } from '#local/local-cloud-error.ts';

/** The release whose inner files this module knows. */
const KNOWN_VERSION = '4.0.0';

/** dynalite's store: one LevelDB, or memory when no path is given. */
export interface DynaliteStore {
  readonly lifecycleManager: { gracefulClose(done: (error: unknown) => void): void };
  readonly db: { open(): Promise<void> };
}

/** Errors of dynalite that are answers: an AWS error body and its status. */
export interface DynaliteFault {
  readonly statusCode: number;
  readonly body: unknown;
}

type Action = (store: DynaliteStore, data: unknown, done: (error: unknown, answer?: unknown) => void) => void;

interface ActionValidation {
  readonly types: unknown;
  readonly custom: unknown;
}

/** The parts of dynalite that the local cloud is built on. */
export interface DynaliteLibrary {
  createStore(options: Readonly<Record<string, unknown>>): DynaliteStore;
  action(operation: string): Action;
  /** Checks a request as DynamoDB does and adds parsed expressions. Throws a {@link DynaliteFault}. */
  validate(operation: string, request: unknown, store: DynaliteStore): unknown;
}

/**
 * Loads dynalite as a library, past its server: a request that the gateway has parsed is not written and parsed again,
 * and an error inside an operation becomes an answer instead of the end of the process.
 * @throws LocalCloudError `emulator-version` when another release is installed
 */
export function loadDynalite(): DynaliteLibrary {
  const packagePath = findPackageJSON('dynalite', import.meta.url);
  const version =
    packagePath && (JSON.parse(readFileSync(packagePath, 'utf8')) as { version: string }).version;
  if (!packagePath || version !== KNOWN_VERSION) {
    throw new LocalCloudError(
      'emulator-version',
      `Expected dynalite ${KNOWN_VERSION}, found ${version ?? 'none'}. Install the locked version (npm ci), or check lib/local/emulators against the new one.`,
    );
  }
  const require = createRequire(packagePath);
  const database = require('./db') as { create(options: unknown): DynaliteStore };
  const validations = require('./validations') as {
    checkTypes(data: unknown, types: unknown): unknown;
    checkValidations(data: unknown, types: unknown, custom: unknown, store: DynaliteStore): void;
  };
  const fileOf = (operation: string): string => operation.charAt(0).toLowerCase() + operation.slice(1);
  return {
    createStore: (options) => database.create(options),
    action: (operation) => require(`./actions/${fileOf(operation)}`) as Action,
    validate(operation, request, store) {
      const { types, custom } = require(`./validations/${fileOf(operation)}`) as ActionValidation;
      const data = validations.checkTypes(request, types);
      validations.checkValidations(data, types, custom, store);
      return data;
    },
  };
}
