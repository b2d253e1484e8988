import { Fragment } from "react";

/** An address as somebody wrote it, up to what ends a sentence or a bracket. */
const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}])/u;

export type LinkedTextProps = { text: string };

/** Plain text as it was written: line breaks stay, addresses become links, and nothing in it is read as markup. */
export function LinkedText({ text }: LinkedTextProps) {
  // Splitting by a group puts what it matched at every odd place.
  const pieces = text.split(address);
  return (
    <p className="whitespace-pre-line wrap-anywhere">
      {pieces.map((piece, place) =>
        place % 2 === 1 ? (
          <a
            key={place}
            href={piece}
            rel="nofollow noopener"
            className="font-medium text-accent underline underline-offset-3"
          >
            {piece}
          </a>
        ) : (
          <Fragment key={place}>{piece}</Fragment>
        ),
      )}
    </p>
  );
}
