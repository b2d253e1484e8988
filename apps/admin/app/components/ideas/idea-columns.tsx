import type { StaffIdeaRowOutput } from "@worth/contracts";
import { DateText, TextLink, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { useRange } from "./use-range.ts";

export function useIdeaColumns(currency: string): TableColumn<StaffIdeaRowOutput>[] {
  const t = useAdminText();
  const { number } = useFormat();
  const range = useRange(currency);
  return [
    {
      key: "idea",
      header: t("staffIdeas:column.idea"),
      rowHeader: true,
      width: "wide",
      cell: ({ id, title }) => <TextLink to={`/ideas/${id}`}>{title}</TextLink>,
    },
    { key: "board", header: t("staffIdeas:column.board"), cell: ({ board }) => board },
    { key: "status", header: t("staffIdeas:column.status"), cell: ({ status }) => status.name },
    {
      key: "author",
      header: t("staffIdeas:column.author"),
      cell: ({ customer }) => <TextLink to={`/customers/${customer.id}`}>{customer.displayName}</TextLink>,
    },
    {
      key: "votes",
      header: t("staffIdeas:column.votes"),
      numeric: true,
      cell: ({ voteCount }) => number(voteCount),
    },
    { key: "value", header: t("staffIdeas:column.value"), numeric: true, cell: range },
    {
      key: "effort",
      header: t("staffIdeas:column.effort"),
      numeric: true,
      cell: ({ effort }) => (effort === null ? "–" : number(effort)),
    },
    {
      key: "sent",
      header: t("staffIdeas:column.sent"),
      width: "nowrap",
      cell: ({ submittedAt }) => <DateText at={submittedAt} />,
    },
  ];
}
