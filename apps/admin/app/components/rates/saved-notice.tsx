import { Notice, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import type { SavedRates } from "./saved-search.ts";

/** What became of the rates somebody gave, and what follows. */
export function SavedNotice({ saved }: { saved: SavedRates }) {
  const t = useAdminText();
  const format = useFormat();
  const { added, customers, isEverybody } = saved;
  const counted = (["added", "corrected", "known", "skipped"] as const)
    .filter((name) => saved[name] > 0)
    .map((name) =>
      t(`settingsValues:rates.saved.${name}`, { count: saved[name], total: format.number(saved[name]) }),
    );
  const sentences = [
    ...(added === 0 ? [t("settingsValues:rates.saved.nothing")] : []),
    ...counted,
    ...(isEverybody ? [t("settingsValues:rates.saved.everybody")] : []),
    ...(customers > 0
      ? [t("settingsValues:rates.saved.customers", { count: customers, total: format.number(customers) })]
      : []),
  ];
  return <Notice tone="success">{sentences.join(" ")}</Notice>;
}
