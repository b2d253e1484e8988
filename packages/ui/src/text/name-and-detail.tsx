import type { ReactNode } from "react";

export type NameAndDetailProps = { name: ReactNode; detail?: ReactNode };

/** Two links above each other are two targets: each is as high as a finger needs. */
const links = "[&_a]:inline-block [&_a]:min-h-6";

/** A name with a quiet line below it: the first cell of most tables. */
export function NameAndDetail({ name, detail }: NameAndDetailProps) {
  return (
    <>
      <span className={`block font-semibold ${links}`}>{name}</span>
      {detail !== undefined && (
        <span className={`block text-sm font-normal text-muted ${links}`}>{detail}</span>
      )}
    </>
  );
}
