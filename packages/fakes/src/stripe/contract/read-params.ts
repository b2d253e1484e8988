import { refuse } from "../api/refusal.ts";
import type { FormBranch, FormNode } from "./form.ts";
import { readScalar } from "./read-scalar.ts";
import type { FieldShape, Shape } from "./shape.ts";

export type ParamValue =
  | string
  | number
  | boolean
  | readonly ParamValue[]
  | { readonly [name: string]: ParamValue };

const nest = (path: string, name: string): string => (path === "" ? name : `${path}[${name}]`);

const readBranch = (
  branch: FormBranch,
  fields: readonly FieldShape[],
  mapValue: Shape | null,
  path: string,
): ParamValue => {
  const known = new Map(fields.map((field) => [field.name, field]));
  const unknown = Object.keys(branch).filter((name) => !known.has(name) && mapValue === null);
  const [firstUnknown] = unknown;
  if (firstUnknown !== undefined) {
    const names = unknown.map((name) => nest(path, name)).join(", ");
    const noun = unknown.length === 1 ? "parameter" : "parameters";
    throw refuse(`Received unknown ${noun}: ${names}`, {
      code: "parameter_unknown",
      param: nest(path, firstUnknown),
    });
  }
  const missing = fields.find((field) => field.required && branch[field.name] === undefined);
  if (missing !== undefined) {
    const param = nest(path, missing.name);
    throw refuse(`Missing required param: ${param}.`, { code: "parameter_missing", param });
  }
  const values: [string, ParamValue][] = Object.entries(branch).map(([name, node]) => {
    const shape = known.get(name)?.shape() ?? mapValue ?? { kind: "text" as const };
    return [name, readValue(node, shape, nest(path, name))];
  });
  return Object.fromEntries(values);
};

const fits = (shape: Shape, node: FormNode): boolean => {
  const isBranch = shape.kind === "object" || shape.kind === "list";
  return isBranch === (typeof node !== "string");
};

/** A union is read by the member that suits the text: empty first, then a number, then a listed value, then free text. */
const chooseShape = (shapes: readonly Shape[], node: FormNode): Shape | undefined => {
  const suited = shapes.filter((shape) => fits(shape, node));
  if (typeof node !== "string") return suited[0];
  const ofKind = (kind: Shape["kind"]): Shape | undefined => suited.find((shape) => shape.kind === kind);
  if (node === "") return ofKind("empty") ?? suited[0];
  if (ofKind("text") !== undefined) return ofKind("text");
  if (/^-?\d/.test(node)) return ofKind("number") ?? ofKind("decimal") ?? ofKind("choice") ?? suited[0];
  return ofKind("choice") ?? suited.find((shape) => shape.kind !== "empty") ?? suited[0];
};

const readValue = (node: FormNode, shape: Shape, path: string): ParamValue => {
  if (shape.kind === "either") {
    const chosen = chooseShape(shape.shapes, node);
    if (chosen === undefined) throw refuse(`Invalid value for ${path}`, { param: path });
    return readValue(node, chosen, path);
  }
  if (shape.kind === "object") {
    if (typeof node === "string") throw refuse("Invalid object", { param: path });
    return readBranch(node, shape.fields(), shape.mapValue(), path);
  }
  if (shape.kind === "list") {
    if (typeof node === "string") throw refuse("Invalid array", { param: path });
    return Object.entries(node).map(([index, item]) => readValue(item, shape.item(), nest(path, index)));
  }
  if (typeof node !== "string") throw refuse(`Invalid string: ${JSON.stringify(node)}`, { param: path });
  return readScalar(node, shape, path);
};

/** Checks a decoded form against the SDK's type of one operation and gives its values their types. */
export const readParams = (form: FormBranch, shape: Shape): ParamValue => readValue(form, shape, "");
