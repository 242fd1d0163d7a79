interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  /** What an option is called. Default: as it is. */
  readonly words?: Readonly<Record<string, string>>;
  /** What no choice is called. Default: there has to be one. */
  readonly any?: string;
  /** Default: no choice is one too. */
  readonly required?: boolean;
  readonly on: (value: string) => void;
}

/** A choice of one. A value that is not among the options, from a link, is shown so that it can be taken away. */
export function SelectField({
  label,
  value,
  options,
  words = {},
  any,
  required = false,
  on,
}: SelectFieldProps) {
  const known = value === '' || options.includes(value) ? options : [value, ...options];
  return (
    <label>
      {label}
      <select value={value} required={required} onChange={({ currentTarget }) => on(currentTarget.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {known.map((option) => (
          <option key={option} value={option}>
            {words[option] ?? option}
          </option>
        ))}
      </select>
    </label>
  );
}
