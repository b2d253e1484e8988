import type { MemberPayoutsOutput } from "@worth/contracts";
import { Button, ButtonLink, Section } from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "../use-portal-text.ts";

export type PayoutAccountProps = Pick<MemberPayoutsOutput, "account"> & {
  /** A link that was just made. A form may not lead to another site, so the member follows it. */
  onboardingUrl: string | undefined;
};

/** The member's own account at the provider: how it is, and the way there. */
export function PayoutAccount({ account, onboardingUrl }: PayoutAccountProps) {
  const t = usePortalText();
  if (onboardingUrl !== undefined)
    return (
      <Section title={t("payouts:member.account")} sub={t("payouts:member.leads")}>
        <div>
          <ButtonLink variant="primary" to={onboardingUrl} rel="noreferrer" reloadDocument>
            {t("payouts:member.goThere")}
          </ButtonLink>
        </div>
      </Section>
    );
  return (
    <Section title={t("payouts:member.account")}>
      <p>{t(`payouts:member.accountState.${account}`)}</p>
      {account !== "ready" && (
        <Form method="post" className="flex flex-wrap gap-3">
          <Button name="intent" value="onboard">
            {t(account === "none" ? "payouts:member.open" : "payouts:member.finish")}
          </Button>
          {account === "incomplete" && (
            <Button name="intent" value="check" variant="quiet">
              {t("payouts:member.check")}
            </Button>
          )}
        </Form>
      )}
    </Section>
  );
}
