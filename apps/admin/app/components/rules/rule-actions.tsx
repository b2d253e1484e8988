import { simulatedDays, type RuleState } from "@worth/contracts";
import { Button, TextInput } from "@worth/ui";
import { Form, useNavigation } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import type { RuleField } from "./rule-form.tsx";

type RuleActionsProps = { days: ReturnType<RuleField> };

/** What can be done with what is in the form: judge it, try it, keep it, or have it decide. */
export function RuleActions({ days }: RuleActionsProps) {
  const t = useAdminText();
  const { state, formData } = useNavigation();
  const tried = formData?.get("days");
  const isTrying = state !== "idle" && formData?.get("intent") === "simulate";
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" name="intent" value="publish">
          {t("rules:action.publish")}
        </Button>
        <Button name="intent" value="draft">
          {t("rules:action.draft")}
        </Button>
        <Button name="intent" value="judge">
          {t("rules:action.judge")}
        </Button>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-40">
          <TextInput
            {...days}
            defaultValue={days.defaultValue ?? String(simulatedDays.usual)}
            inputMode="numeric"
          />
        </div>
        <Button name="intent" value="simulate">
          {t("rules:action.simulate")}
        </Button>
      </div>
      {isTrying && (
        <output className="grid max-w-sm gap-2 text-sm text-muted">
          {t("rules:simulation.running", { days: typeof tried === "string" ? tried : "" })}
          <progress className="h-2 w-full" aria-label={t("rules:simulation.title")} />
        </output>
      )}
    </div>
  );
}

/** Has a rule stop or go on, or puts it away. */
export function MoveRule({ state }: { state: RuleState }) {
  const t = useAdminText();
  return (
    <Form method="post" className="flex flex-wrap gap-3">
      {state === "active" && (
        <Button name="intent" value="paused">
          {t("rules:action.pause")}
        </Button>
      )}
      {state === "paused" && (
        <Button name="intent" value="active">
          {t("rules:action.resume")}
        </Button>
      )}
      <Button name="intent" value="archived">
        {t("rules:action.archive")}
      </Button>
    </Form>
  );
}
