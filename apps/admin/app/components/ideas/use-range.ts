import { useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type Support = { supportHeadlineMinor: number; supportNetMinor: number };

/** What the people behind an idea are worth, from what nothing counts twice to all they brought. */
export function useRange(currency: string): (support: Support) => string {
  const t = useAdminText();
  const { money } = useFormat();
  return ({ supportHeadlineMinor, supportNetMinor }) => {
    const [low, high] = [supportNetMinor, supportHeadlineMinor].toSorted((a, b) => a - b);
    return t("staffIdeas:range", {
      net: money(low ?? 0, currency, { precision: "rounded" }),
      headline: money(high ?? 0, currency, { precision: "rounded" }),
    });
  };
}
