/** Where the demo's suites say that their models are. */
export const MODELS_PORT = 4610;
