import { resolve } from "node:path";
import process from "node:process";
import { createPortal, largestMachineBody, machinePaths, runWebApp } from "@worth/api";
import { largestPhotoBytes } from "@worth/contracts";
import { createRequestHandler, type ServerBuild } from "react-router";
import * as build from "virtual:react-router/server-build";

const renderPage = createRequestHandler(build as ServerBuild, "production");

/**
 * Far more than a form's files may have together: whoever chose too many or too large ones is told so by the form, with
 * the texts still in it. No file is held past its own limit, so that this is time on the line and not memory.
 */
const mostUploadBytes = 64 * largestPhotoBytes;

await runWebApp(
  {
    who: "member",
    assetsDirectory: resolve(import.meta.dirname, "../client"),
    machinePaths: ["/webhooks/stripe", "/unsubscribe/*", machinePaths],
    uploads: {
      [machinePaths]: largestMachineBody,
      "/reviews/new": mostUploadBytes,
      "/reviews/elsewhere": mostUploadBytes,
      "/acts": mostUploadBytes,
      "/ideas/new": mostUploadBytes,
      "/beta/tests/*": mostUploadBytes,
    },
    answer: (services) => createPortal(services, renderPage),
  },
  process,
);
