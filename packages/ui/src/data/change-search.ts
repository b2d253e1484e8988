/**
 * The query string with some parameters set and others (undefined or empty) taken away.
 * Everything else stays as it was, so a link never loses a filter.
 */
export function changeSearch(search: string, changes: Readonly<Record<string, string | undefined>>): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === "") params.delete(name);
    else params.set(name, value);
  }
  const text = params.toString();
  // "?" and not "": an empty target would mean "where we are", with the old parameters.
  return `?${text}`;
}
