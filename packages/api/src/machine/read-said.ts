import { AppError } from "@worth/contracts";
import type { MachineRequest } from "@worth/domain";

const requestKeyPattern = /^[\x21-\x7E]{1,200}$/;

/** What a machine says, and the name it gave to saying it. @throws AppError request_key_missing, api_body_unreadable */
export async function readSaid(
  request: Request,
  pathname: string,
): Promise<{ said: unknown; request: MachineRequest }> {
  const requestKey = request.headers.get("idempotency-key") ?? "";
  if (!requestKeyPattern.test(requestKey)) throw new AppError("request_key_missing");
  const text = await readText(request);
  return { said: readJson(text), request: { requestKey, said: `${pathname}\n${text}` } };
}

async function readText(request: Request): Promise<string> {
  const bytes = await request.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new AppError("api_body_unreadable");
  }
}

function readJson(text: string): unknown {
  try {
    const said = JSON.parse(text) as unknown;
    if (typeof said === "object" && said !== null && !Array.isArray(said)) return said;
  } catch {
    // Neither JSON nor anything else we take.
  }
  throw new AppError("api_body_unreadable");
}
