import { z } from "zod";
import { instantSchema } from "../fields.ts";

/** A moment of the past: a day of the programme, meaning its end, or an instant. */
export const momentSchema = z.union([z.iso.date(), instantSchema]);
