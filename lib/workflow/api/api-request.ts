/** Who asks, as the authoriser before the function found out. */
export type Caller =
  /** Signed with IAM: the caller's policy was asked for the right to the route. */
  | { readonly kind: 'iam'; readonly name: string }
  /** Brought a token of the deployment's issuer. */
  | {
      readonly kind: 'token';
      readonly name: string;
      /** What the issuer vouches for; null: the token has none. */
      readonly subject: string | null;
      readonly groups: readonly string[];
    };

/** One HTTP request, whatever brought it. */
export interface ApiRequest {
  readonly id: string;
  readonly method: string;
  /** As it came: segments may be percent-encoded. */
  readonly path: string;
  /** The route whose right the authoriser was asked for, `GET /v1/runs/{runId}`: no other is served. Default: whichever fits the path. */
  readonly authorisedRoute?: string | undefined;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** null: no authoriser stood before the route. */
  readonly caller: Caller | null;
}

export interface ApiAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
  /** Beside the content type; they go before what every answer has. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
}
