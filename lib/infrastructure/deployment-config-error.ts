/** A configuration file that says something else than it may. The message names file, line and field. */
export class DeploymentConfigError extends Error {
  readonly code = 'deployment-config-invalid';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DeploymentConfigError';
  }
}
