import type { RewardReasonCode, RuleScopeOutput } from "@worth/contracts";
import { useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** Whom a rule is for and of which campaign, each as a part of a sentence; nothing when it is for everybody. */
export function useScopeWords(): (scope: RuleScopeOutput) => string[] {
  const t = useAdminText();
  const { country, list } = useFormat();
  return ({ countries, campaign }) => [
    ...(countries.length > 0
      ? [t("rules:scope.countries", { countries: list(countries.map(country)) })]
      : []),
    ...(campaign === null ? [] : [t("rules:scope.campaign", { name: campaign.name })]),
  ];
}

/** Why a rule said no, or with what limits, in the words of what it asks for. */
export function useReasonWords(): (code: RewardReasonCode, scope: RuleScopeOutput | undefined) => string {
  const t = useAdminText();
  const { country, list } = useFormat();
  return (code, scope) => {
    if (code === "other_country" && scope && scope.countries.length > 0)
      return t("rules:scope.elsewhere", { countries: list(scope.countries.map(country), "any") });
    if (code === "other_campaign" && scope?.campaign)
      return t("rules:scope.otherCampaign", { name: scope.campaign.name });
    return t(`rules:reason.${code}`);
  };
}
