import type { Refused } from "@worth/api";
import type { ListTriageOutput } from "@worth/contracts";
import { Button, controlClasses, FormErrorSummary } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";
import { workFormId } from "./work-form-id.ts";

type WorkBarProps = { staff: ListTriageOutput["staff"]; answer: Refused | undefined };

/** Puts off, does or gives away all accounts that are ticked; also the form of the buttons in the rows. */
export function WorkBar({ staff, answer }: WorkBarProps) {
  const t = useAdminText();
  const labels = {
    accountIds: t("triage:mark.chosen"),
    until: t("triage:mark.until"),
    staffId: t("triage:mark.assignee"),
  };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  const shown = errorOf("accountIds") === undefined ? errors : { accountIds: t("triage:mark.none") };
  return (
    <Form
      key={answer ? "refused" : "fresh"}
      method="post"
      id={workFormId}
      noValidate
      preventScrollReset
      aria-label={t("triage:mark.label")}
      className="grid gap-3"
    >
      <FormErrorSummary errors={shown} formError={formError} />
      <div id="accountIds" className="flex flex-wrap items-center gap-x-6 gap-y-3 text-sm">
        <span className="text-muted">{labels.accountIds}</span>
        <Snooze day={valueOf("day")} until={valueOf("until")} />
        <Assign staff={staff} staffId={valueOf("staffId")} />
        <Button name="work" value="done" size="small">
          {t("triage:mark.doneAll")}
        </Button>
      </div>
    </Form>
  );
}

function Snooze({ day, until }: { day: string | undefined; until: string | undefined }) {
  const t = useAdminText();
  return (
    <span className="flex flex-wrap items-center gap-2">
      <label htmlFor="until">{t("triage:mark.until")}</label>
      <span className="w-36">
        <select id="until" name="until" defaultValue={until ?? "tomorrow"} className={controlClasses}>
          {(["tomorrow", "next_week", "date"] as const).map((choice) => (
            <option key={choice} value={choice}>
              {t(`triage:mark.${choice}`)}
            </option>
          ))}
        </select>
      </span>
      <span className="w-40">
        <input
          type="date"
          name="day"
          aria-label={t("triage:mark.day")}
          defaultValue={day}
          className={controlClasses}
        />
      </span>
      <Button name="work" value="snooze" size="small">
        {t("triage:mark.snooze")}
      </Button>
    </span>
  );
}

function Assign({ staff, staffId }: { staff: ListTriageOutput["staff"]; staffId: string | undefined }) {
  const t = useAdminText();
  return (
    <span className="flex flex-wrap items-center gap-2">
      <label htmlFor="staffId">{t("triage:mark.assignee")}</label>
      <span className="w-44">
        <select id="staffId" name="staffId" defaultValue={staffId} className={controlClasses}>
          {staff.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">{t("triage:mark.nobody")}</option>
        </select>
      </span>
      <Button name="work" value="assign" size="small">
        {t("triage:mark.assign")}
      </Button>
    </span>
  );
}
