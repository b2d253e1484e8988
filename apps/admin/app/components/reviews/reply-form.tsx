import type { StaffReviewOutput } from "@worth/contracts";
import { Button, Section, TextArea } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import type { Refusal } from "../use-refusal.ts";

type Answered = { reply: StaffReviewOutput["reply"]; refusal: Refusal };

/** What staff answer below a published review, and the way to read it again. */
export function ReplyForm({ reply, refusal }: Answered) {
  const t = useAdminText();
  return (
    <Section title={t("reviews:staff.reply")}>
      <Form method="post" className="grid max-w-xl justify-items-start gap-3">
        <TextArea
          name="body"
          label={t("reviews:staff.reply")}
          markOptional={false}
          error={refusal.errorOf("body")}
          defaultValue={refusal.valueOf("body", reply?.body)}
        />
        <Button variant="primary" name="intent" value="reply">
          {t("reviews:staff.saveReply")}
        </Button>
      </Form>
      <Form method="post">
        <Button name="intent" value="again">
          {t("reviews:staff.again")}
        </Button>
      </Form>
    </Section>
  );
}
