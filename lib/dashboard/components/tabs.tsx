/** Links between the parts of a view: each has its own address. */
export function Tabs({
  label,
  tabs,
  chosen,
}: {
  readonly label: string;
  readonly tabs: readonly { readonly name: string; readonly title: string; readonly href: string }[];
  readonly chosen: string;
}) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ name, title, href }) => (
          <li key={name}>
            <a href={href} {...(name === chosen && { 'aria-current': 'page' as const })}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
