import {
  parseInput,
  productAskingSchema,
  reviewAskingSchema,
  saveDestinationInput,
  type ProductAsking,
  type ReviewAsking,
  type SaveDestinationInput,
} from "@worth/contracts";
import { readWhole } from "./read-perk.ts";

type Form = Readonly<Record<string, string>>;

const isTicked = (form: Form, name: string): boolean => form[name] !== undefined;

/** When customers are asked, as somebody typed it. */
export const readAskingForm = (form: Form): ReviewAsking =>
  parseInput(reviewAskingSchema, {
    isOn: isTicked(form, "isOn"),
    afterPurchase: isTicked(form, "afterPurchase"),
    afterTicket: isTicked(form, "afterTicket"),
    afterMilestone: isTicked(form, "afterMilestone"),
    afterAnniversary: isTicked(form, "afterAnniversary"),
    daysAfter: readWhole(form["daysAfter"]),
    hasReminder: isTicked(form, "hasReminder"),
    reminderDays: readWhole(form["reminderDays"]),
    mostAsksAYear: readWhole(form["mostAsksAYear"]),
  });

/** How one product's customers are asked; empty days and no site mean as everywhere. */
export const readProductForm = (form: Form): ProductAsking =>
  parseInput(productAskingSchema, {
    productId: form["productId"],
    isAsked: isTicked(form, "isAsked"),
    daysAfter: readWhole(form["ownDaysAfter"]),
    destinationId: form["destinationId"] === "" ? null : form["destinationId"],
  });

/** Another site and what its rules allow. */
export const readSiteForm = (form: Form): SaveDestinationInput =>
  parseInput(saveDestinationInput, {
    destinationId: form["siteId"] === "" ? null : form["siteId"],
    name: form["name"],
    url: form["url"],
    allowsIncentive: isTicked(form, "allowsIncentive"),
    isOn: isTicked(form, "isSiteOn"),
  });
