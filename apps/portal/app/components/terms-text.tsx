import { readTermsBlocks, type TermsBlock } from "./terms-blocks.ts";

/** The wording people agree to, whole and as it was approved. */
export function TermsText({ body }: { body: string }) {
  return (
    <div className="grid gap-2 text-sm">
      {readTermsBlocks(body).map((block) => (
        <Block key={block.kind === "list" ? block.items.join() : block.text} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: TermsBlock }) {
  switch (block.kind) {
    case "heading":
      return <p className="mt-2 font-semibold">{block.text}</p>;
    case "text":
      return <p>{block.text}</p>;
    case "list":
      return (
        <ul className="grid list-disc gap-1 ps-5 marker:text-muted">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
  }
}
