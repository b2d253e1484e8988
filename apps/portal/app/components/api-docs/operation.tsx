import type { ApiOperation, JsonSchema } from "@worth/api";
import { Section } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";
import { CodeBlock } from "./code-block.tsx";
import { exampleOf } from "./example-of.ts";
import { FieldTable } from "./field-table.tsx";

type OperationProps = { method: string; path: string; operation: ApiOperation; serverUrl: string };

/** One thing machines can ask: what it is for, what it takes, what it answers, and how that looks. */
export function Operation({ method, path, operation, serverUrl }: OperationProps) {
  const t = usePortalText();
  const { summary, description, parameters, requestBody, responses } = operation;
  const body = requestBody?.content["application/json"].schema;
  const answer = responses["200"]?.content["application/json"]?.schema as JsonSchema | undefined;
  const named: JsonSchema = {
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.map(({ name }) => name),
  };
  return (
    <Section title={summary}>
      <p className="font-mono text-sm break-all">
        <strong>{method}</strong> {path}
      </p>
      <p>{description}</p>
      <FieldTable caption={t("api:docs.params")} schema={named} />
      {body && <FieldTable caption={t("api:docs.fields")} schema={body} />}
      {answer && <FieldTable caption={t("api:docs.answer")} schema={answer} />}
      <h3 className="font-semibold">{t("api:docs.example")}</h3>
      <CodeBlock label={t("api:docs.exampleOf", { summary })}>
        {exampleOf({ method, path, serverUrl, body })}
      </CodeBlock>
    </Section>
  );
}
