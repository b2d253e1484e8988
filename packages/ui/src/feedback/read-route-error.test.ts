import { expect, test } from "vitest";
import { readRouteError } from "./read-route-error.ts";

/** A thrown `data(…)` as React Router hands it to a boundary. */
const thrown = (status: number, data: unknown) => ({ status, statusText: "", internal: false, data });

test("a refusal keeps its status, code and request id", () => {
  expect(readRouteError(thrown(404, { code: "not_found", requestId: "req_1" }))).toEqual({
    status: 404,
    code: "not_found",
    requestId: "req_1",
  });
});

test.each([new Error("secret"), thrown(500, "text"), thrown(500, { code: 7 }), undefined])(
  "a bug tells the reader nothing: %o",
  (error) => {
    expect(readRouteError(error)).toEqual({ status: 500, code: undefined, requestId: undefined });
  },
);
