import type { AddRateOutput, UploadRatesOutput } from "@worth/contracts";

type Saved = Extract<AddRateOutput | UploadRatesOutput, { kind: "saved" }>;

/** What was saved, as the address of the page that says so carries it. */
export type SavedRates = Record<"added" | "corrected" | "known" | "skipped" | "customers", number> & {
  isEverybody: boolean;
};

export function savedSearch(saved: Saved): string {
  const isOne = "isCorrection" in saved;
  const figures = {
    added: isOne ? 1 : saved.addedCount,
    corrected: isOne ? Number(saved.isCorrection) : saved.correctedCount,
    known: isOne ? 0 : saved.knownCount,
    skipped: isOne ? 0 : saved.skippedCount,
    customers: saved.recomputed ?? "everybody",
  };
  const told = Object.entries(figures).map(([name, figure]) => [name, String(figure)]);
  return new URLSearchParams([["saved", "yes"], ...told]).toString();
}

/** Reads it back; null when the address tells of nothing saved. */
export function readSavedSearch(search: URLSearchParams): SavedRates | null {
  if (search.get("saved") !== "yes") return null;
  const count = (name: string): number => Number(/^\d{1,9}$/.exec(search.get(name) ?? "")?.[0] ?? 0);
  return {
    added: count("added"),
    corrected: count("corrected"),
    known: count("known"),
    skipped: count("skipped"),
    customers: count("customers"),
    isEverybody: search.get("customers") === "everybody",
  };
}
