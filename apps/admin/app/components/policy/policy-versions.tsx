import type { PolicyOutput, PolicyVersionOutput } from "@worth/contracts";
import {
  Button,
  DataTable,
  DateText,
  Pagination,
  Section,
  Select,
  Tag,
  TextLink,
  VisuallyHidden,
  type TableColumn,
} from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { ChangeList } from "./change-list.tsx";

/** Every version with who made it, and what differs between two of them. */
export function PolicyVersions({ policy }: { policy: PolicyOutput }) {
  const t = useAdminText();
  const { versions, current } = policy;
  const columns: TableColumn<PolicyVersionOutput>[] = [
    {
      key: "version",
      header: t("settingsValues:policy.versions.version"),
      rowHeader: true,
      cell: ({ version }) => (
        <span className="inline-flex items-center gap-2">
          {version}
          {version === current.version && (
            <Tag tone="accent">{t("settingsValues:policy.versions.current")}</Tag>
          )}
        </span>
      ),
    },
    {
      key: "since",
      header: t("settingsValues:policy.versions.since"),
      cell: ({ recordedAt }) => <DateText at={recordedAt} style="time" />,
    },
    {
      key: "by",
      header: t("settingsValues:policy.versions.by"),
      cell: ({ staffName }) => staffName ?? t("settingsValues:policy.versions.start"),
    },
    {
      key: "what",
      header: t("settingsValues:policy.versions.what"),
      cell: ({ version }) =>
        version > 1 && (
          <TextLink to={`?from=${version - 1}&to=${version}#comparison`}>
            {t("settingsValues:policy.versions.whatChanged")}
            <VisuallyHidden> {t("settingsValues:policy.versions.inVersion", { version })}</VisuallyHidden>
          </TextLink>
        ),
    },
  ];
  return (
    <>
      <Section title={t("settingsValues:policy.versions.title")}>
        <DataTable
          dense
          caption={t("settingsValues:policy.versions.caption")}
          columns={columns}
          rows={versions.rows}
          rowKey={({ version }) => String(version)}
        />
        <Pagination page={versions.page} pageSize={versions.pageSize} totalCount={versions.total} />
      </Section>
      {current.version > 1 && <Comparison policy={policy} />}
    </>
  );
}

function Comparison({ policy }: { policy: PolicyOutput }) {
  const t = useAdminText();
  const { from, to, changes } = policy.comparison;
  const listed = new Set([from, to, ...policy.versions.rows.map(({ version }) => version)]);
  const choices = [...listed]
    .toSorted((a, b) => b - a)
    .map((version) => ({
      value: String(version),
      label: t("settingsValues:policy.compare.version", { version }),
    }));
  return (
    <div id="comparison">
      <Section title={t("settingsValues:policy.compare.title", { from, to })}>
        {changes.length > 0 ? (
          <ChangeList changes={changes} currency={policy.currency} />
        ) : (
          <p>{t("settingsValues:policy.compare.same")}</p>
        )}
        <Form
          action="#comparison"
          aria-label={t("settingsValues:policy.compare.label")}
          className="flex flex-wrap items-end gap-4"
        >
          {(["from", "to"] as const).map((name) => (
            <Select
              key={`${name} ${policy.comparison[name]}`}
              name={name}
              label={t(`settingsValues:policy.compare.${name}`)}
              markOptional={false}
              choices={choices}
              defaultValue={String(policy.comparison[name])}
            />
          ))}
          <Button>{t("settingsValues:policy.compare.button")}</Button>
        </Form>
      </Section>
    </div>
  );
}
