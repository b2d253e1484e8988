import type { Refused } from "@worth/api";
import type { ReviewAsking } from "@worth/contracts";
import { Button, Checkbox, FormErrorSummary, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

const events = ["afterPurchase", "afterTicket", "afterMilestone", "afterAnniversary"] as const;

/** After which events customers are asked for reviews, and how often at most. */
export function AskingForm({ asking, answer }: { asking: ReviewAsking; answer: Refused | undefined }) {
  const t = useAdminText();
  const labels = {
    daysAfter: t("asking:when.daysAfter"),
    reminderDays: t("asking:when.reminderDays"),
    mostAsksAYear: t("asking:when.mostAsksAYear"),
  };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  const tick = (name: (typeof events)[number] | "isOn" | "hasReminder") => ({
    name,
    label: t(`asking:when.${name}`),
    defaultChecked: answer ? answer.values[name] !== undefined : asking[name],
  });
  const days = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    required: true,
    inputMode: "numeric" as const,
    error: errorOf(name),
    defaultValue: valueOf(name, String(asking[name])),
  });
  return (
    <Form method="post" noValidate className="grid max-w-2xl gap-5">
      <FormErrorSummary errors={errors} formError={formError} />
      <Checkbox {...tick("isOn")} />
      {events.map((event) => (
        <Checkbox key={event} {...tick(event)} />
      ))}
      <TextInput {...days("daysAfter")} />
      <Checkbox {...tick("hasReminder")} />
      <TextInput {...days("reminderDays")} />
      <TextInput {...days("mostAsksAYear")} hint={t("asking:when.mostAsksAYearHint")} />
      <div>
        <Button variant="primary" name="intent" value="asking">
          {t("asking:when.save")}
        </Button>
      </div>
    </Form>
  );
}
