import { leadStages, type ListLeadsOutput } from "@worth/contracts";
import { Button, ButtonLink, changeSearch, VisuallyHidden } from "@worth/ui";
import { Form, useLocation } from "react-router";
import { useAdminText } from "../use-admin-text.ts";

type Lead = ListLeadsOutput["rows"][number];

/** Won and lost cannot be undone, so they ask once more. */
const finalStages = ["won", "lost"] as const;

/** Where a lead can go from here: a button a stage, a further question for the final ones. */
export function LeadMoves({ lead: { id, stage, companyName } }: { lead: Lead }) {
  const t = useAdminText();
  const { search } = useLocation();
  if (stage === "won" || stage === "lost")
    return <span className="text-muted">{t("staffReferrals:leads.closed")}</span>;
  const open = leadStages.filter((other) => other !== stage && other !== "won" && other !== "lost");
  const company = (
    <VisuallyHidden>{t("staffReferrals:leads.moveOf", { company: companyName })} </VisuallyHidden>
  );
  return (
    <Form method="post" className="flex flex-wrap gap-2" preventScrollReset>
      <input type="hidden" name="leadId" value={id} />
      {open.map((other) => (
        <Button key={other} size="small" name="stage" value={other}>
          {company}
          {t(`staffReferrals:leads.stage.${other}`)}
        </Button>
      ))}
      {finalStages.map((other) => (
        <ButtonLink
          key={other}
          size="small"
          to={changeSearch(search, { close: id, as: other, moved: undefined })}
        >
          {company}
          {t(`staffReferrals:leads.stage.${other}`)}
        </ButtonLink>
      ))}
    </Form>
  );
}
