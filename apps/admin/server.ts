import { resolve } from "node:path";
import process from "node:process";
import { createAdmin, runWebApp } from "@worth/api";
import { largestImportBytes, largestMentionsBytes, largestRatesBytes } from "@worth/contracts";
import { createRequestHandler, type ServerBuild } from "react-router";
import * as build from "virtual:react-router/server-build";

const renderPage = createRequestHandler(build as ServerBuild, "production");

await runWebApp(
  {
    who: "staff",
    assetsDirectory: resolve(import.meta.dirname, "../client"),
    machinePaths: [],
    // The form around the file has a few lines of its own.
    uploads: {
      "/import": largestImportBytes + 16_384,
      "/mentions/import": largestMentionsBytes + 16_384,
      // Its text comes back once more when rows were mended on the page.
      "/settings/rates": 3 * largestRatesBytes,
    },
    answer: (services) => createAdmin(services, renderPage),
  },
  process,
);
