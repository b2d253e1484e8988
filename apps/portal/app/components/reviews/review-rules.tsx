import { reviewRejections } from "@worth/contracts";
import { Section } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** The public list of reasons, and what is kept of a reader. */
export function ReviewRules() {
  const t = usePortalText();
  return (
    <Section title={t("reviews:wall.rulesTitle")} sub={t("reviews:wall.rules")}>
      <ul className="grid list-disc gap-1 ps-6 marker:text-muted">
        {reviewRejections.map((reason) => (
          <li key={reason}>{t(`reviews:reason.${reason}`)}</li>
        ))}
      </ul>
      <p>{t("reviews:wall.rulesReward")}</p>
      <p className="text-sm text-muted">{t("reviews:wall.visitorNote")}</p>
    </Section>
  );
}
