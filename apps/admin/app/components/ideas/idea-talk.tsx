import { Button, EmptyState, Item, ItemList, Section, TextArea, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import type { IdeaPartProps } from "./idea-part-props.ts";

/** What was said about an idea, the latest first, and where the team says something. */
export function IdeaTalk({ idea: { comments }, refusal, mayDecide }: IdeaPartProps) {
  const t = useAdminText();
  const { date } = useFormat();
  return (
    <Section title={t("staffIdeas:talk.title")}>
      {comments.length === 0 ? (
        <EmptyState title={t("staffIdeas:talk.none")} />
      ) : (
        <ItemList>
          {comments.map(({ id, customer, staffName, body, state, at }) => (
            <Item
              key={id}
              title={customer?.displayName ?? t("staffIdeas:talk.staff", { name: staffName ?? "" })}
              detail={`${date(at)}${state === "published" || state === "draft" ? "" : ` · ${t(`staffIdeas:state.${state}`)}`}`}
            >
              <p className="whitespace-pre-line wrap-anywhere">{body}</p>
            </Item>
          ))}
        </ItemList>
      )}
      {mayDecide && (
        <Form method="post" className="grid max-w-xl justify-items-start gap-3">
          <div className="w-full">
            <TextArea
              name="body"
              label={t("staffIdeas:talk.answer")}
              markOptional={false}
              key={comments.length}
              error={refusal.errorOf("body")}
              defaultValue={refusal.valueOf("body")}
            />
          </div>
          <Button name="intent" value="answer">
            {t("staffIdeas:talk.send")}
          </Button>
        </Form>
      )}
    </Section>
  );
}
