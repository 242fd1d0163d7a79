/** kebab-case to the PascalCase of construct ids: `plan-run` becomes `PlanRun`. */
export function constructId(name: string): string {
  return name.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, _gap, letter: string) => letter.toUpperCase());
}
