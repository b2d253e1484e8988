import type { PerkBody } from "@worth/contracts";
import { Card, PerkView, Section } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type PerkPreviewProps = {
  perk: PerkBody;
  currency: string;
  tiers: readonly { id: string; name: string }[];
  isTyped: boolean;
};

/** The perk as the portal shows it. */
export function PerkPreview({ perk, currency, tiers, isTyped }: PerkPreviewProps) {
  const t = useAdminText();
  const { stock, valueMinor, leastTierId } = perk;
  const value = valueMinor === null ? null : { amountMinor: valueMinor, currency };
  const leastTier = tiers.find(({ id }) => id === leastTierId)?.name ?? null;
  return (
    <Section
      title={t("perks:staff.detail.preview")}
      sub={t(isTyped ? "perks:staff.detail.previewTyped" : "perks:staff.detail.previewSub")}
    >
      <Card>
        <PerkView perk={{ ...perk, value, leastTier, left: stock }} />
      </Card>
    </Section>
  );
}
