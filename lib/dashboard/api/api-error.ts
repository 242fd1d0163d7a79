/** The API refused, or did not answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** 0: there was no answer. */
  readonly status: number;
  readonly title: string;
  /** One line a field. */
  readonly errors: readonly string[];

  constructor(status: number, title: string, detail: string, errors: readonly string[] = []) {
    super(detail);
    this.status = status;
    this.title = title;
    this.errors = errors;
  }
}
