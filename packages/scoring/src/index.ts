export { ScoringInputError, type ScoringInputDetail } from "./scoring-input-error.ts";
