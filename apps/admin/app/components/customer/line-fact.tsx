import type { ValueLineOutput } from "@worth/contracts";
import { TextLink } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** What a line's money comes from: a link to its page, or what it was. */
export function LineFact({ fact }: { fact: ValueLineOutput["fact"] }) {
  const t = useAdminText();
  if (fact.kind === "serving_cost")
    return t("value:lines.servingCost", { name: fact.name.replaceAll("_", " ") });
  if (fact.kind === "purchase")
    return <TextLink to={`/purchases/${fact.id}`}>{t("value:lines.purchase")}</TextLink>;
  if (fact.referralId === null) return t("value:lines.rewardActor");
  return (
    <TextLink to={`/referrals/${fact.referralId}`}>
      {t(fact.side === "referrer" ? "value:lines.rewardReferrer" : "value:lines.rewardFriend")}
    </TextLink>
  );
}
