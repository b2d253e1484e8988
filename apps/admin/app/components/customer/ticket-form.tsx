import type { Refused } from "@worth/api";
import type { ReviewAskingOutput } from "@worth/contracts";
import { Button, FormErrorSummary, Section, Select } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

type TicketFormProps = { products: ReviewAskingOutput["products"]; answer: Refused | undefined };

/** Where staff note that a ticket was closed: an event after which a review can be asked for. */
export function TicketForm({ products, answer }: TicketFormProps) {
  const t = useAdminText();
  const { errors, formError } = useRefusal(answer, {});
  return (
    <Section title={t("asking:ticket.title")} sub={t("asking:ticket.sub")}>
      <Form method="post" className="grid max-w-xl justify-items-start gap-4">
        <FormErrorSummary errors={errors} formError={formError} />
        <Select
          name="productId"
          label={t("asking:ticket.product")}
          required
          choices={products.map(({ productId, name }) => ({ value: productId, label: name }))}
        />
        <Button>{t("asking:ticket.button")}</Button>
      </Form>
    </Section>
  );
}
