import { defineConfig } from "vite";

// Mail templates are .tsx, which plain Node does not read, so the worker is built; packages from npm stay outside.
export default defineConfig({
  build: {
    ssr: true,
    target: "node24",
    outDir: "build",
    rollupOptions: { input: "./src/main.ts", output: { entryFileNames: "main.js" } },
  },
});
