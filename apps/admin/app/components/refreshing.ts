/** What a loader returns besides its data while something is under way and the page should look again. */
export type Refreshing = { refreshSeconds?: number };

/** How soon the page looks again where scripts do not run; nothing when nothing is under way. */
export function findRefreshSeconds(matches: readonly { loaderData: unknown }[]): number | undefined {
  return matches
    .map(({ loaderData }) => refreshSecondsOf(loaderData))
    .find((seconds) => seconds !== undefined);
}

function refreshSecondsOf(loaderData: unknown): number | undefined {
  if (typeof loaderData !== "object" || loaderData === null) return undefined;
  const seconds: unknown = Reflect.get(loaderData, "refreshSeconds");
  return typeof seconds === "number" ? seconds : undefined;
}
