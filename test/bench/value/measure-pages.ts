import { getComparison, getConcentration, listCustomers, listTriage, type Deps } from "@worth/domain";

const viewer = { kind: "staff", staffId: "stf_bench", role: "viewer" } as const;
const times = 3;

/** How long the database work of the pages that look at everybody takes, in ms: the median of three. */
export async function measurePages(deps: Deps): Promise<{ page: string; milliseconds: number }[]> {
  const pages: Record<string, () => Promise<unknown>> = {
    triage: () => listTriage(deps, viewer, { action: undefined, crowd: "all", work: "open", page: 1 }),
    customers: () =>
      listCustomers(deps, viewer, {
        search: "",
        filter: "all",
        sort: "headline",
        direction: "desc",
        page: 1,
      }),
    concentration: () => getConcentration(deps, viewer, { measure: "sales", base: "all", page: 1 }),
    comparison: () => getComparison(deps, viewer),
  };
  const measured: { page: string; milliseconds: number }[] = [];
  for (const [page, open] of Object.entries(pages)) {
    const taken: number[] = [];
    for (let round = 0; round < times; round += 1) {
      const startedAt = performance.now();
      await open();
      taken.push(performance.now() - startedAt);
    }
    measured.push({ page, milliseconds: taken.toSorted((a, b) => a - b)[(times - 1) / 2] ?? 0 });
  }
  return measured;
}
