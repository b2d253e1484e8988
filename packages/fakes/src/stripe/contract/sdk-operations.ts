import { loadSdkScope, readSdkSource } from "./sdk-files.ts";
import { type Shape, shapeOf } from "./shape.ts";

/** One call of the SDK as it goes over the wire. */
export type SdkOperation = { verb: string; path: RegExp; placeholders: number; shape: () => Shape };

const callPattern =
  /^ {4}(\w+)\([^)]*\) \{\s+(?:if \([^)]*\) \{\s+)?return this\._makeRequest\('(\w+)', (?:'([^']+)'|`([^`]+)`)/gm;
const signaturePattern = /^ {4}(\w+)\([^)]*?params\??: ([\w.]+)/gm;

const escapePath = (path: string): string => path.replace(/[.*+?^()|[\]\\]/g, "\\$&");

const patternOf = (template: string): Pick<SdkOperation, "path" | "placeholders"> => {
  const parts = template.split(/\$\{encodeURIComponent\(\w+\)\}/);
  return { path: new RegExp(`^${parts.map(escapePath).join("([^/]+)")}$`), placeholders: parts.length - 1 };
};

/** Finds verb, path and parameter type of `resource.method` (`Refunds` or `Checkout/Sessions`, `create`) in the installed SDK. */
export const findSdkOperation = (resource: string, method: string): SdkOperation => {
  const calls = readSdkSource(`resources/${resource}.js`).matchAll(callPattern);
  const call = calls.find((match) => match[1] === method);
  const declarations = `resources/${resource}.d.ts`;
  const signature = readSdkSource(declarations)
    .matchAll(signaturePattern)
    .find((match) => match[1] === method);
  const [, , verb, fixed, template] = call ?? [];
  const typeName = signature?.[2];
  if (verb === undefined || typeName === undefined) throw new Error(`The SDK has no ${resource}.${method}`);
  return {
    verb,
    ...patternOf(fixed ?? template ?? ""),
    shape: () => shapeOf({ is: "name", path: typeName.split("."), args: [] }, loadSdkScope(declarations)),
  };
};
