import { ApiError } from '#dashboard/api/api-error.ts';

/** What is to be done about a refusal, where its own words do not say it. */
const advice: Readonly<Record<number, string>> = {
  0: 'On a laptop: start the local cloud with assize up, or open the page again with assize open.',
  401: 'Load the page again to sign in.',
  403: 'Whoever deploys the stack gives rights under api in assize.yaml; where callers sign with IAM, their policy does.',
  404: 'The link may be of another deployment, or what it names has gone.',
};

/** A failure in words: what went wrong, and what to do. */
export function ProblemNote({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
}) {
  const known = error instanceof ApiError ? error : null;
  return (
    <div class="note bad stack tight" role="alert">
      <p class="strong">{known === null ? 'The page failed' : known.title}</p>
      <p class="break">{error instanceof Error ? error.message : String(error)}</p>
      {known !== null && known.errors.length > 1 && (
        <ul>
          {known.errors.map((line) => (
            <li key={line} class="break">
              {line}
            </li>
          ))}
        </ul>
      )}
      {known !== null && advice[known.status] !== undefined && (
        <p class="quiet small">{advice[known.status]}</p>
      )}
      {retry !== undefined && (
        <p>
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
