import { postRefusals, type TalkOutput } from "@worth/contracts";
import { Button, Item, Select, TextArea, TextLink, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";

/** One question or answer, and what staff decide about it. */
export function TalkItem({ talk, mayDecide }: { talk: TalkOutput; mayDecide: boolean }) {
  const t = useAdminText();
  const { date, number } = useFormat();
  const { kind, id, question, answer, productName: product, customer, at, reportCount } = talk;
  const words = {
    kind: t(`questions:staff.kind.${kind}`),
    product,
    name: customer.displayName,
    date: date(at),
  };
  return (
    <Item
      title={<TextLink to={`/customers/${customer.id}`}>{t("questions:staff.about", words)}</TextLink>}
      detail={kind === "answer" ? t("questions:staff.answered", { question }) : undefined}
      end={
        reportCount > 0
          ? t("questions:staff.reports", { count: reportCount, total: number(reportCount) })
          : undefined
      }
    >
      <p id={id} className="whitespace-pre-line wrap-anywhere">
        {kind === "answer" ? answer : question}
      </p>
      {mayDecide && <Decisions talk={talk} />}
    </Item>
  );
}

function Decisions({ talk: { kind, id, questionId } }: { talk: TalkOutput }) {
  const t = useAdminText();
  return (
    <div className="mt-2 flex flex-wrap items-end gap-x-6 gap-y-3">
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="postId" value={id} />
        <Button size="small" name="intent" value="published">
          {t("questions:staff.publish")}
        </Button>
        <Select
          name="reason"
          id={`${id}-reason`}
          label={t("questions:staff.reason")}
          markOptional={false}
          placeholder="–"
          choices={postRefusals.map((value) => ({ value, label: t(`ideas:refusal.${value}`) }))}
        />
        <Button size="small" name="intent" value="hidden">
          {t("questions:staff.hide")}
        </Button>
      </Form>
      {kind === "question" && (
        <details>
          <summary className="min-h-[24px] cursor-pointer">{t("questions:staff.reply")}</summary>
          <Form method="post" noValidate className="mt-2 grid justify-items-start gap-2">
            <input type="hidden" name="questionId" value={questionId} />
            <TextArea name="body" id={`${id}-body`} label={t("questions:staff.reply")} required />
            <Button size="small" name="intent" value="answer">
              {t("questions:staff.send")}
            </Button>
          </Form>
        </details>
      )}
    </div>
  );
}
