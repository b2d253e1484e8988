import { requirePositive } from "../../input/require-positive.ts";
import { type ShiftedBetaGeometricParams, sbgNames } from "./sbg-params.ts";

/** Refuses parameters that are not finite numbers above 0. */
export const checkSbgParams = (params: ShiftedBetaGeometricParams): void => {
  for (const name of sbgNames) requirePositive(params[name], name);
};
