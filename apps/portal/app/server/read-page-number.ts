/** The page of a list that an address asks for; the first when it asks for none there can be. */
export function readPageNumber(request: Request): number {
  const asked = Number(new URL(request.url).searchParams.get("page") ?? 1);
  return Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
}
