import type { ExpectedAmountOutput } from "@worth/contracts";
import { ExpectedMoney, Money } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** What is still to come of one part, with its interval, or saying that there is none. */
export function ExpectedAmount({ amount, currency }: { amount: ExpectedAmountOutput; currency: string }) {
  const t = useAdminText();
  const { expectedMinor, lowMinor, highMinor } = amount;
  return (
    <span className="block">
      {t("value:expected.label")}{" "}
      {lowMinor === null || highMinor === null ? (
        <>
          <Money amountMinor={expectedMinor} currency={currency} precision="rounded" signed />{" "}
          {t("value:expected.noInterval")}
        </>
      ) : (
        <ExpectedMoney
          amountMinor={expectedMinor}
          lowMinor={lowMinor}
          highMinor={highMinor}
          currency={currency}
        />
      )}
    </span>
  );
}
