import type { Refused } from "@worth/api";
import type { ReviewAskingOutput, ReviewDestinationOutput } from "@worth/contracts";
import { Button, Checkbox, FormErrorSummary, Select, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

type ProductAskingFormProps = {
  product: ReviewAskingOutput["products"][number];
  sites: readonly ReviewDestinationOutput[];
  answer: Refused | undefined;
};

/** Whether customers are asked about a product, when, and where the review is welcome. */
export function ProductAskingForm({ product, sites, answer }: ProductAskingFormProps) {
  const t = useAdminText();
  const { productId, name, isAsked, daysAfter, destinationId } = product;
  const labels = {
    ownDaysAfter: t("asking:products.daysAfter"),
    destinationId: t("asking:products.destination"),
  };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  // The fields of each form have ids of their own, since there are many forms.
  const errorsById = Object.fromEntries(
    Object.entries(errors).map(([field, message]) => [`${field}-${productId}`, message]),
  );
  return (
    <Form method="post" noValidate className="border-t border-line pt-4">
      <fieldset className="grid items-end gap-4 sm:grid-cols-[1fr_8rem_1fr_auto]">
        <legend className="pb-2 font-medium">{name}</legend>
        <FormErrorSummary errors={errorsById} formError={formError} />
        <input type="hidden" name="productId" value={productId} />
        <Checkbox
          name="isAsked"
          id={`isAsked-${productId}`}
          label={t("asking:products.isAsked")}
          defaultChecked={answer ? answer.values["isAsked"] !== undefined : isAsked}
        />
        <TextInput
          name="ownDaysAfter"
          id={`ownDaysAfter-${productId}`}
          label={labels.ownDaysAfter}
          hint={t("asking:products.daysAfterHint")}
          inputMode="numeric"
          markOptional={false}
          error={errorOf("daysAfter") ?? errorOf("ownDaysAfter")}
          defaultValue={valueOf("ownDaysAfter", daysAfter === null ? "" : String(daysAfter))}
        />
        <Select
          name="destinationId"
          id={`destinationId-${productId}`}
          label={labels.destinationId}
          markOptional={false}
          defaultValue={valueOf("destinationId", destinationId ?? "")}
          choices={[
            { value: "", label: t("asking:products.ownWall") },
            ...sites.map(({ id, name: label }) => ({ value: id, label })),
          ]}
        />
        <Button name="intent" value="product">
          {t("asking:products.save", { product: name })}
        </Button>
      </fieldset>
    </Form>
  );
}
