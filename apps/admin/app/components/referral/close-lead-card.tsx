import type { ListLeadsOutput } from "@worth/contracts";
import { Button, ButtonLink, Card, changeSearch } from "@worth/ui";
import { Form, useLocation } from "react-router";
import { useAdminText } from "../use-admin-text.ts";

export type CloseLeadCardProps = { lead: ListLeadsOutput["rows"][number]; stage: "won" | "lost" };

/** The question before a lead is closed for good. */
export function CloseLeadCard({ lead, stage }: CloseLeadCardProps) {
  const t = useAdminText();
  const { search } = useLocation();
  const { id, companyName: company, contactName: contact, referrer } = lead;
  return (
    <Card title={t(`staffReferrals:leads.confirm.${stage}`, { company })}>
      <p>{t(`staffReferrals:leads.confirm.${stage}Text`, { contact, referrer: referrer.displayName })}</p>
      <Form method="post" className="flex flex-wrap gap-3">
        <input type="hidden" name="leadId" value={id} />
        <Button variant="primary" name="stage" value={stage}>
          {t(`staffReferrals:leads.confirm.${stage}Button`)}
        </Button>
        <ButtonLink variant="quiet" to={changeSearch(search, { close: undefined, as: undefined })}>
          {t("staffReferrals:leads.confirm.cancel")}
        </ButtonLink>
      </Form>
    </Card>
  );
}
