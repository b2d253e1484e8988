/** Pages to link to: the first, the last, the current one with its neighbours; `undefined` marks a gap. */
export function pageWindow(page: number, pageCount: number): readonly (number | undefined)[] {
  const near = new Set([1, pageCount, page - 1, page, page + 1]);
  const pages = [...near].filter((each) => each >= 1 && each <= pageCount).toSorted((a, b) => a - b);
  return pages.flatMap((each, index) => {
    const before = pages[index - 1] ?? 0;
    return each - before > 1 ? [undefined, each] : [each];
  });
}
