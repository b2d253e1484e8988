import type { Refused } from "@worth/api";
import { declineReasons } from "@worth/contracts";
import { Button, controlClasses, FormErrorSummary } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";
import { KeyLegend } from "./key-legend.tsx";
import { queueFormId } from "./queue-form-id.ts";

/** Decides about all that is ticked, and holds the reason to decline; also the form of the buttons in the rows. */
export function QueueBar({ answer, isOpen }: { answer: Refused | undefined; isOpen: boolean }) {
  const t = useAdminText();
  const labels = { itemIds: t("queue:decide.chosen"), "decision.reason": t("queue:decide.reason") };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  const shown = errorOf("itemIds") === undefined ? errors : { itemIds: t("queue:decide.none") };
  return (
    <Form
      key={answer ? "refused" : "fresh"}
      method="post"
      id={queueFormId}
      noValidate
      preventScrollReset
      aria-label={t("queue:decide.label")}
      className="grid gap-3"
    >
      <FormErrorSummary errors={shown} formError={formError} />
      {isOpen && (
        <div id="itemIds" className="flex flex-wrap items-center gap-x-6 gap-y-3 text-sm">
          <span className="flex flex-wrap items-center gap-2">
            <label htmlFor="decision.reason">{labels["decision.reason"]}</label>
            <span className="w-72 max-w-full">
              <select
                id="decision.reason"
                name="reason"
                defaultValue={valueOf("reason")}
                className={controlClasses}
              >
                {declineReasons.map((reason) => (
                  <option key={reason} value={reason}>
                    {t(`queue:declineReason.${reason}`)}
                  </option>
                ))}
              </select>
            </span>
          </span>
          <span className="flex flex-wrap items-center gap-2">
            <span className="text-muted">{labels.itemIds}</span>
            <Button name="work" value="approve" size="small">
              {t("queue:decide.approve")}
            </Button>
            <Button name="work" value="decline" size="small">
              {t("queue:decide.decline")}
            </Button>
          </span>
        </div>
      )}
      {isOpen && <KeyLegend />}
    </Form>
  );
}
