type Item = { href: string; covers?: readonly string[] | undefined };

/** The entry of a navigation that a page belongs to: the one that names most of its address, or none. */
export function currentItem<Entry extends Item>(
  items: readonly Entry[],
  pathname: string,
): Entry | undefined {
  const fits = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  const lengthOf = ({ href, covers = [] }: Entry) =>
    Math.max(0, ...[href, ...covers].filter(fits).map((path) => path.length));
  const [best] = items.toSorted((left, right) => lengthOf(right) - lengthOf(left));
  return best && lengthOf(best) > 0 ? best : undefined;
}
