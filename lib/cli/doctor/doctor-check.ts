import type { CliContext } from '#cli/command.ts';
import type { Connection } from '#cli/connect/connection.ts';
import type { Finding } from '#cli/doctor/finding.ts';

/** Where a check looks, and with what. */
export interface DoctorContext extends Pick<CliContext, 'root' | 'env'> {
  readonly stateDir: string;
}

/** One look at this machine. */
export interface LaptopCheck {
  /** kebab-case; the file is named after it. */
  readonly name: string;
  look(context: DoctorContext): Promise<readonly Finding[]>;
}

/** One look at a deployed stack. */
export interface AccountCheck {
  readonly name: string;
  look(connection: Connection, context: DoctorContext): Promise<readonly Finding[]>;
}
