import type { ReactNode } from "react";

export type TableColumn<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Aligned to the end, so that digits stand below each other. */
  numeric?: boolean | undefined;
  /** Names the row: read aloud before its other cells. One column at most. */
  rowHeader?: boolean | undefined;
  /** The server sorts by this key when the header is followed. */
  sortKey?: string | undefined;
  /** For a column of buttons: its header is read aloud but not shown. */
  headerHidden?: boolean | undefined;
  /** `nowrap` for dates and amounts, `wide` for running text. */
  width?: "nowrap" | "wide" | undefined;
};
