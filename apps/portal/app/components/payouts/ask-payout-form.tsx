import type { Refused } from "@worth/api";
import { payoutRails, type MemberPayoutsOutput } from "@worth/contracts";
import { Button, FormErrorSummary, Notice, RadioGroup, Section, TextInput, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "../use-portal-text.ts";
import { useRefusal } from "../use-refusal.ts";
import { amountFieldText } from "./amount-field.ts";

type Credit = MemberPayoutsOutput["credits"][number];

export type AskPayoutFormProps = {
  credit: Credit;
  account: MemberPayoutsOutput["account"];
  /** A second click on the same form is the same payout. */
  requestKey: string;
  answer: Refused | undefined;
};

/** Credit of one currency, and the way out of it, or the sentence that says why there is none now. */
export function AskPayoutForm({ credit, account, requestKey, answer }: AskPayoutFormProps) {
  const t = usePortalText();
  const { money } = useFormat();
  const { currency, availableMinor, owedMinor, smallestMinor, isUnderWay } = credit;
  const title = t("payouts:member.available", { amount: money(availableMinor, currency) });
  const smallest = money(smallestMinor, currency);
  if (owedMinor > 0)
    return (
      <Section title={title}>
        <Notice tone="warn">{t("payouts:member.owed", { amount: money(owedMinor, currency) })}</Notice>
      </Section>
    );
  if (isUnderWay) return <Section title={title}>{t("payouts:member.underWay")}</Section>;
  if (availableMinor < smallestMinor)
    return <Section title={title}>{t("payouts:member.tooLittle", { amount: smallest })}</Section>;
  return (
    <Section title={title} sub={t("payouts:member.smallest", { amount: smallest })}>
      <AskForm {...{ credit, account, requestKey, answer }} />
    </Section>
  );
}

function AskForm({ credit, account, requestKey, answer }: AskPayoutFormProps) {
  const t = usePortalText();
  const { currency, availableMinor } = credit;
  const refusal = useRefusal(answer, {
    amount: { label: t("payouts:member.amount", { currency }), fix: t("payouts:member.amountFix") },
    rail: { label: t("payouts:member.rail") },
  });
  const choices = payoutRails.map((value) => {
    const isClosed = value === "transfer" && account !== "ready";
    return {
      value,
      label: t(`payouts:rail.${value}`),
      hint: t(`payouts:member.railHint.${isClosed ? "transferNotReady" : value}`),
      disabled: isClosed,
    };
  });
  return (
    <Form method="post" noValidate className="grid max-w-lg gap-5">
      <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
      <input type="hidden" name="intent" value="ask" />
      <input type="hidden" name="currency" value={currency} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <TextInput
        name="amount"
        id={`amount-${currency}`}
        label={t("payouts:member.amount", { currency })}
        inputMode="decimal"
        defaultValue={refusal.valueOf("amount", amountFieldText(availableMinor, currency))}
        error={refusal.errorOf("amount")}
        required
      />
      <RadioGroup
        name="rail"
        id={`rail-${currency}`}
        label={t("payouts:member.rail")}
        choices={choices}
        defaultValue={refusal.valueOf("rail", "customer_balance")}
        error={refusal.errorOf("rail")}
        required
      />
      <div>
        <Button variant="primary" wide>
          {t("payouts:member.submit")}
        </Button>
      </div>
    </Form>
  );
}
