import type { adminRouter, portalRouter } from "@worth/api";
import { z } from "zod";

type Procedure = {
  path: string;
  kind: "query" | "mutation";
  access: string;
  /** The schemas its input must pass, none for a procedure without input. */
  inputs: z.ZodObject[];
  /** The schema of its answer; undefined when it has none. */
  output: unknown;
};

type AnyProcedure = {
  _def: { type: string; meta?: { access?: string }; inputs: readonly unknown[]; output?: unknown };
};

/** Every procedure of a router, as the router itself lists them. */
export function listProcedures(router: typeof portalRouter | typeof adminRouter): Procedure[] {
  return Object.entries(router._def.procedures as unknown as Record<string, AnyProcedure>).map(
    ([path, { _def }]) => ({
      path,
      kind: _def.type === "query" ? "query" : "mutation",
      access: _def.meta?.access ?? "none",
      inputs: _def.inputs.map((schema) => {
        if (schema instanceof z.ZodObject) return schema;
        throw new Error(`${path} takes something that is not an object.`);
      }),
      output: _def.output,
    }),
  );
}

/** Whether an input names a thing by id or code, so that it could be somebody else's. */
export const namesThing = ({ inputs }: Procedure): boolean =>
  inputs.some((schema) => Object.keys(schema.shape).some((key) => key === "code" || key.endsWith("Id")));
