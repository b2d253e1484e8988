import type { ReactNode } from "react";

export type NameAndDetailProps = { name: ReactNode; detail?: ReactNode };

/** A name with a quiet line below it: the first cell of most tables. */
export function NameAndDetail({ name, detail }: NameAndDetailProps) {
  return (
    <>
      <span className="block font-semibold">{name}</span>
      {detail !== undefined && <span className="block text-sm font-normal text-muted">{detail}</span>}
    </>
  );
}
