import { isForeignOrigin } from "../../http/guard-origin.ts";
import { type Fields, isJsonRequest, readFields } from "../../http/read-fields.ts";
import { type Faults, faultKinds } from "../../faults/faults.ts";
import { readFault } from "../../faults/read-fault.ts";
import type { RequestLimits } from "../api/request-limits.ts";
import { refuse, StripeRefusal } from "../api/refusal.ts";
import type { Outbox } from "../../webhooks/outbox.ts";
import { noRequest, type StripeWorld } from "../world/stripe-world.ts";
import type { Played } from "./play-command.ts";
import { playCommands } from "./play-commands.ts";
import { readRequired } from "./read-play.ts";
import { readSwitches, readWhole } from "./read-switches.ts";

export type Controls = {
  world: StripeWorld;
  faults: Faults;
  limits: RequestLimits;
  outbox: Outbox;
  setWebhookUrl: (url: string) => void;
};

const changeFaults = ({ faults }: Controls, fields: Fields): Played => {
  const fault = readFault(fields);
  if (fields.get("clear") === "true") faults.clear();
  else if (fault === null)
    throw refuse(`A fault has a kind (${faultKinds.join(", ")}) and a number of times.`);
  else faults.add(fault);
  return {
    object: faults.list(),
    said: faults.list().length === 0 ? "No faults are set." : "The next requests suffer.",
  };
};

const changeWebhooks = ({ outbox, setWebhookUrl }: Controls, fields: Fields, isForm: boolean): Played => {
  const url = fields.get("url");
  if (url !== undefined && url !== "") setWebhookUrl(url);
  outbox.setSwitches(readSwitches(fields, isForm));
  return { object: outbox.switches(), said: "The webhooks behave as set." };
};

const changeLimit = ({ limits }: Controls, fields: Fields): Played => {
  const perSecond = readWhole(fields, "perSecond", 1, 10_000) ?? null;
  limits.set(perSecond);
  const said = perSecond === null ? "Requests are not limited." : `At most ${perSecond} requests a second.`;
  return { object: { perSecond }, said };
};

const replayDelivery = ({ outbox }: Controls, fields: Fields): Played => {
  const delivery = outbox.replay(readRequired(fields, "delivery"));
  if (delivery === null) throw refuse("That delivery is not in the log any more.", { param: "delivery" });
  return { object: delivery, said: `Sent ${delivery.eventType} again.` };
};

const carryOut = (controls: Controls, name: string, fields: Fields, isForm: boolean): Played => {
  if (name === "faults") return changeFaults(controls, fields);
  if (name === "limit") return changeLimit(controls, fields);
  if (name === "webhooks") return changeWebhooks(controls, fields, isForm);
  if (name === "replay") return replayDelivery(controls, fields);
  const play = playCommands.get(name);
  if (play === undefined)
    throw new StripeRefusal(404, { type: "invalid_request_error", message: `There is no control ${name}.` });
  return controls.world.takeTurn(noRequest, (turn) => play(turn, fields));
};

const readState = ({ faults, limits, outbox }: Controls, name: string): Response => {
  if (name === "faults") return Response.json(faults.list());
  if (name === "limit") return Response.json({ perSecond: limits.perSecond() });
  if (name === "webhooks") return Response.json(outbox.switches());
  if (name === "deliveries") return Response.json(outbox.list());
  return Response.json({ error: { message: `There is no control ${name}.` } }, { status: 404 });
};

const backToPage = (message: string, kind: "said" | "problem"): Response =>
  new Response(null, {
    status: 303,
    headers: { location: `/?${new URLSearchParams({ [kind]: message }).toString()}` },
  });

/** `/_control/<name>`: forms of the page are sent back to it, JSON is answered with the object. */
export const answerControl = async (controls: Controls, request: Request): Promise<Response> => {
  const name = new URL(request.url).pathname.slice("/_control/".length);
  if (request.method === "GET") return readState(controls, name);
  if (request.method !== "POST") return new Response(null, { status: 405, headers: { allow: "GET, POST" } });
  if (isForeignOrigin(request))
    return new Response("Another site's page may not play here.", { status: 403 });
  const isForm = !isJsonRequest(request);
  try {
    const { object, said } = carryOut(controls, name, await readFields(request), isForm);
    return isForm ? backToPage(said, "said") : Response.json(object);
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    return isForm
      ? backToPage(error.message, "problem")
      : Response.json({ error: error.body }, { status: error.status });
  }
};
