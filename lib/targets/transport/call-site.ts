/** What messages about one target's calls may say of it: no query string and no credential. */
export interface CallSite {
  /** e.g. `POST https://api.example.com/v1/classify` */
  readonly request: string;
  /** The model or index asked for, if any. */
  readonly version: string | undefined;
  readonly secretRef: string | undefined;
  /** What to do where it is refused; default: about the credential. */
  readonly rights?: string;
}
