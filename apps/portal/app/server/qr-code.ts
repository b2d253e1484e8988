import { create } from "qrcode";

/** White around the code, in modules; scanners need it (ISO/IEC 18004). */
const quietZone = 4;

/** A QR code of `text` as an SVG file: black on white in every theme, and readable through a smudge (level M). */
export function drawQrCode(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const size = modules.size + 2 * quietZone;
  const dark = Array.from(modules.data.keys()).filter((index) => modules.data[index] === 1);
  const path = dark.map((index) => {
    const [column, row] = [index % modules.size, Math.floor(index / modules.size)];
    return `M${column + quietZone} ${row + quietZone}h1v1h-1z`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path.join("")}"/></svg>\n`
  );
}
