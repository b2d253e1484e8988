import type Stripe from "stripe";
import { refuse } from "../api/refusal.ts";

type Controller = Stripe.Account.Controller;
type ControllerParams = Stripe.AccountCreateParams.Controller;

const controllers: Readonly<Record<"standard" | "express" | "custom", Controller>> = {
  standard: { type: "account" },
  express: {
    type: "application",
    is_controller: true,
    fees: { payer: "application_express" },
    losses: { payments: "application" },
    requirement_collection: "stripe",
    stripe_dashboard: { type: "express" },
  },
  custom: {
    type: "application",
    is_controller: true,
    fees: { payer: "application_custom" },
    losses: { payments: "application" },
    requirement_collection: "application",
    stripe_dashboard: { type: "none" },
  },
};

/** Who answers for an account of one of the three old types. */
export const controllerOfType = (type: Stripe.Account.Type): Controller => {
  if (type === "express") return controllers.express;
  return type === "custom" ? controllers.custom : controllers.standard;
};

/** Fills in what a request leaves open, and refuses what does not go together. */
export const readController = (params: ControllerParams): Controller => {
  const collection = params.requirement_collection ?? "stripe";
  const dashboard = params.stripe_dashboard?.type ?? "full";
  const losses = params.losses?.payments ?? "stripe";
  if (collection === "application" && dashboard !== "none") {
    throw refuse(
      "When controller[requirement_collection]=application, controller[stripe_dashboard][type] must be none.",
      { param: "controller[stripe_dashboard][type]" },
    );
  }
  if (collection === "application" && losses !== "application") {
    throw refuse(
      "When controller[requirement_collection]=application, controller[losses][payments] must be application.",
      { param: "controller[losses][payments]" },
    );
  }
  return {
    type: "application",
    is_controller: true,
    fees: { payer: params.fees?.payer ?? "account" },
    losses: { payments: losses },
    requirement_collection: collection,
    stripe_dashboard: { type: dashboard },
  };
};
