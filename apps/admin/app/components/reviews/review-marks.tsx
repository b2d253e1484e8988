import type { ReviewDisclosure } from "@worth/contracts";
import { Tag } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type Marks = { isVerified: boolean; disclosures: readonly ReviewDisclosure[] };

/** What readers are told about an author. */
export function ReviewMarks({ isVerified, disclosures }: Marks) {
  const t = useAdminText();
  return (
    <span className="flex flex-wrap gap-1">
      {isVerified && <Tag tone="accent">{t("reviews:verified")}</Tag>}
      {disclosures.map((disclosure) => (
        <Tag key={disclosure} tone="warn">
          {t(`reviews:disclosure.${disclosure}`)}
        </Tag>
      ))}
    </span>
  );
}
