import { adminContext, answerAction, answerLoader } from "@worth/api";
import {
  AppError,
  changelogEntryInput,
  correctEntryInput,
  entryChoicesInput,
  parseInput,
  saveEntryInput,
} from "@worth/contracts";
import {
  Breadcrumb,
  Button,
  FormErrorSummary,
  LinkedText,
  Notice,
  PageHeading,
  Section,
  Tag,
} from "@worth/ui";
import { Form, redirect } from "react-router";
import { EntryFacts, EntryHistory } from "../components/changelog/entry-facts.tsx";
import { EntryForm, EntryWords } from "../components/changelog/entry-form.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readEntry, shareField } from "../server/read-entry.ts";
import { readChoice, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/changelog-entry";

const outcomes = ["saved", "published", "corrected", "withdrawn"] as const;

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.entry?.title ?? t("changelog:staff.newTitle"));

export function loader({ request, context, params: { entryId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { changelog } = context.get(adminContext).api;
    const params = searchOf(request);
    const asked = parseInput(entryChoicesInput, {
      search: params.get("search") ?? "",
      ideaId: params.get("idea"),
    });
    return {
      entry: entryId === "new" ? null : await changelog.get({ entryId }),
      choices: await changelog.choices(asked),
      asked,
      done: readChoice(params, "done", outcomes) ?? null,
    };
  });
}

export function action({ request, context, params: { entryId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async (form) => {
    const { changelog } = context.get(adminContext).api;
    const leave = (id: string, done: (typeof outcomes)[number]) => redirect(`/changelog/${id}?done=${done}`);
    const { intent, title, body } = form;
    if (intent === "publish") {
      await changelog.publish(parseInput(changelogEntryInput, { entryId }));
      return leave(entryId, "published");
    }
    if (intent === "correct") {
      await changelog.correct(parseInput(correctEntryInput, { entryId, title, body }));
      return leave(entryId, "corrected");
    }
    if (intent === "withdraw") {
      await changelog.withdraw(parseInput(changelogEntryInput, { entryId }));
      return leave(entryId, "withdrawn");
    }
    if (intent !== "save" && intent !== "find") throw new AppError("invalid_input");
    const known = entryId === "new" ? null : entryId;
    const saved = await changelog.save(parseInput(saveEntryInput, { entryId: known, ...readEntry(form) }));
    if (intent === "save") return leave(saved.entryId, "saved");
    const found = new URLSearchParams({ done: "saved", search: form["search"] ?? "" });
    return redirect(`/changelog/${saved.entryId}?${found.toString()}`);
  });
}

export default function ChangelogEntry({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { entry, choices, asked, done } = loaderData;
  const mayManage = usePermission("changelog.manage");
  const shares = [...(entry?.ideas ?? []), ...choices.ideas].map(({ id, title }) => [
    shareField(id),
    t("changelog:staff.field.share", { title }),
  ]);
  const refusal = useRefusal(actionData, {
    title: t("changelog:staff.field.title"),
    body: t("changelog:staff.field.body"),
    products: t("changelog:staff.field.products"),
    ...Object.fromEntries(shares),
  });
  const isDraft = entry === null || entry.state === "draft";
  return (
    <>
      <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
      {done !== null && !actionData && <Notice tone="success">{t(`changelog:staff.done.${done}`)}</Notice>}
      <PageHeading
        above={
          <Breadcrumb
            label={t("changelog:staff.title")}
            links={[{ href: "/changelog", label: t("changelog:staff.title") }]}
            current={entry?.title ?? t("changelog:staff.newTitle")}
          />
        }
        title={entry?.title ?? t("changelog:staff.newTitle")}
        sub={entry === null ? t("changelog:staff.newSub") : undefined}
        actions={entry !== null && <Tag>{t(`changelog:staff.state.${entry.state}`)}</Tag>}
      />
      {entry !== null && (!isDraft || !mayManage) && <LinkedText text={entry.body} />}
      {entry !== null && <EntryFacts entry={entry} />}
      {mayManage && entry?.state === "draft" && <PublishForm ideaCount={entry.ideas.length} />}
      {mayManage && isDraft && (
        <EntryForm {...{ entry, choices, asked, refusal }} isTyped={actionData !== undefined} />
      )}
      {mayManage && entry?.state === "published" && (
        <>
          <Form method="post" noValidate className="grid max-w-2xl gap-5">
            <EntryWords entry={entry} refusal={refusal} />
            <div>
              <Button name="intent" value="correct">
                {t("changelog:staff.correct")}
              </Button>
            </div>
          </Form>
          <Section title={t("changelog:staff.withdraw")} sub={t("changelog:staff.withdrawSub")}>
            <Form method="post">
              <Button name="intent" value="withdraw">
                {t("changelog:staff.withdraw")}
              </Button>
            </Form>
          </Section>
        </>
      )}
      {entry !== null && <EntryHistory corrections={entry.corrections} />}
    </>
  );
}

function PublishForm({ ideaCount }: { ideaCount: number }) {
  const t = useAdminText();
  return (
    <Form method="post" className="grid max-w-2xl justify-items-start gap-2">
      <p>{t("changelog:staff.publishSub")}</p>
      <Button variant="primary" name="intent" value="publish">
        {ideaCount === 0
          ? t("changelog:staff.publishPlain")
          : t("changelog:staff.publish", { count: ideaCount, total: ideaCount })}
      </Button>
    </Form>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
