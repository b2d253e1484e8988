import { TextLink } from "@worth/ui";

type ProofSourceProps = { customerId: string; words: string; url: string };

/** Who says so, with the way to all their acts, and where on the web it can be seen. */
export function ProofSource({ customerId, words, url }: ProofSourceProps) {
  return (
    <>
      <p>
        <TextLink to={`/customers/${customerId}/acts`}>{words}</TextLink>
      </p>
      {url !== "" && (
        <p>
          <TextLink to={url} rel="nofollow ugc noreferrer">
            {url}
          </TextLink>
        </p>
      )}
    </>
  );
}
