interface VersionNameProps {
  /** As events name it. */
  readonly version: string;
  /** As the target knows it; null: not known. */
  readonly served: string | null;
}

/** A version, and what it is served as where that is another name. */
export function VersionName({ version, served }: VersionNameProps) {
  return (
    <>
      <code class="strong">{version}</code>
      {served !== null && served !== version && (
        <>
          {' '}
          <span class="quiet">
            served as <code>{served}</code>
          </span>
        </>
      )}
    </>
  );
}
