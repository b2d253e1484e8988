import type { ImpactOutput } from "@worth/contracts";
import { Section, TextLink } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";
import { useCounts } from "./use-counts.ts";

/** What became of what a member said in beta groups. */
export function UsedFeedback({ feedback }: Pick<ImpactOutput, "feedback">) {
  const t = usePortalText();
  const counted = useCounts();
  const { givenCount, ideaCount, bugCount, fixedCount, heardCount } = feedback;
  if (givenCount + heardCount === 0) return null;
  return (
    <Section
      title={t("impact:feedback.title")}
      action={<TextLink to="/beta">{t("impact:feedback.all")}</TextLink>}
    >
      <p>
        {t("impact:feedback.given", counted(givenCount))}{" "}
        {givenCount > 0 && ideaCount + bugCount === 0 && t("impact:feedback.unused")}{" "}
        {ideaCount > 0 && t("impact:feedback.ideas", counted(ideaCount))}{" "}
        {bugCount > 0 && t("impact:feedback.bugs", counted(bugCount))}{" "}
        {fixedCount > 0 && t("impact:feedback.fixed", counted(fixedCount))}{" "}
        {heardCount > 0 && t("impact:feedback.heard", counted(heardCount))}
      </p>
    </Section>
  );
}
