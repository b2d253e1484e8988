import { tierMeasuresOfMoney, type TierPathOutput } from "@worth/contracts";
import { useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** What is missing on the way to a tier, as a part of a sentence: one of several things, or all of them. */
export function useMissing(currency: string): (path: TierPathOutput) => string {
  const t = usePortalText();
  const { money, number, list } = useFormat();
  return ({ match, missing }) =>
    list(
      missing.map(({ measure, amount }) =>
        t(`tiers:missing.${measure}`, {
          count: amount,
          amount: tierMeasuresOfMoney.includes(measure) ? money(amount, currency) : number(amount),
        }),
      ),
      match,
    );
}
