import type { WorstCaseOutput } from "@worth/contracts";
import { Money, Notice, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type WorstCaseProps = { worstCase: WorstCaseOutput; currency: string };

/** The worst all referral rules can do together: one figure and the sentence behind it. */
export function WorstCase({ worstCase, currency }: WorstCaseProps) {
  const t = useAdminText();
  const { money } = useFormat();
  const { orderMinor, costMinor, boundMinor, isAboveBound, isUnlimited } = worstCase;
  if (!isAboveBound) return <p>{t("rules:worst.within")}</p>;
  const overMinor = Math.max(0, costMinor - boundMinor);
  const words = {
    order: money(orderMinor, currency),
    cost: money(costMinor, currency),
    bound: money(boundMinor, currency),
    over: money(overMinor, currency),
  };
  return (
    <div className="grid max-w-2xl gap-3">
      <p>
        <span className="block font-serif text-2xl tabular-nums">
          <Money amountMinor={overMinor} currency={currency} precision="exact" />
        </span>
        <span className="text-sm text-muted">{t("rules:worst.figure")}</span>
      </p>
      <p>{isUnlimited ? t("rules:worst.unlimited") : t("rules:worst.above", words)}</p>
      <Notice>{t("rules:worst.notPaid")}</Notice>
    </div>
  );
}
