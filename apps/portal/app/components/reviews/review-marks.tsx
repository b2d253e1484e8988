import type { ReviewDisclosure } from "@worth/contracts";
import { Tag } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** What readers must know of an author: stands beside the review wherever it is shown. */
export function ReviewMarks({
  isVerified,
  disclosures,
}: {
  isVerified: boolean;
  disclosures: readonly ReviewDisclosure[];
}) {
  const t = usePortalText();
  if (!isVerified && disclosures.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-2">
      {isVerified && <Tag tone="accent">{t("reviews:verified")}</Tag>}
      {disclosures.map((disclosure) => (
        <Tag key={disclosure} tone="warn">
          {t(`reviews:disclosure.${disclosure}`)}
        </Tag>
      ))}
    </p>
  );
}
