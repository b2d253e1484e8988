import type { ProofOutput } from "@worth/contracts";
import { TextLink } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** What a customer showed of a review on another site, and whether anything may be given for it. */
export function ProofText({ proof }: { proof: ProofOutput }) {
  const t = useAdminText();
  const { reviewId, productName, siteName, link, hasPicture, hasIncentive } = proof;
  return (
    <>
      {t("asking:proof.about", { product: productName, site: siteName })}.{" "}
      {t(hasIncentive ? "asking:proof.rewarded" : "asking:proof.unrewarded")}
      <span className="flex flex-wrap gap-x-4">
        {link !== "" && (
          <TextLink to={link} rel="nofollow ugc noreferrer">
            {t("asking:proof.link")}
          </TextLink>
        )}
        {hasPicture && (
          <TextLink to={`/rewards/queue/proofs/${reviewId}`} reloadDocument>
            {t("asking:proof.picture")}
          </TextLink>
        )}
      </span>
    </>
  );
}
