/**
 * Makes backend/src/main/resources/reference/centres.csv from the contours of https://github.com/gregoiredavid/france-geojson
 * at commit 5d34ee6d0140c29f785fdb047d9329f1aab58833 (IGN, Admin Express COG 2018, Licence Ouverte).
 *
 *   git clone https://github.com/gregoiredavid/france-geojson && git -C france-geojson checkout 5d34ee6
 *   cd infra/reference && node centres.mjs ../../../france-geojson
 *
 * The centre of a commune is that of the largest part of its contour, to a thousandth of a degree (about 100 metres). Only
 * communes of communes.csv are kept; those that were not there in 2018, or not in the contours, have no centre.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DATA = new URL("../../backend/src/main/resources/reference/", import.meta.url);
const source = join(process.argv[2], "departements");

/** Twice the signed area of a ring, and its centre. */
function measured(ring) {
  const [ox, oy] = ring[0]; // near the origin, so that small differences of large products are not lost
  let area = 0, x = 0, y = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = [ring[i][0] - ox, ring[i][1] - oy];
    const [bx, by] = [ring[i + 1][0] - ox, ring[i + 1][1] - oy];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return { area: Math.abs(area), centre: area === 0 ? ring[0] : [ox + x / (3 * area), oy + y / (3 * area)] };
}

function centre(geometry) {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return parts.map((part) => measured(part[0])).reduce((a, b) => (b.area > a.area ? b : a)).centre;
}

const known = new Set(readFileSync(new URL("communes.csv", DATA), "utf8").trimEnd().split("\n").slice(1).map((row) => row.slice(0, 5)));
const centres = new Map();
for (const folder of readdirSync(source)) {
  for (const file of readdirSync(join(source, folder)).filter((name) => name.startsWith("communes-"))) {
    for (const { properties, geometry } of JSON.parse(readFileSync(join(source, folder, file), "utf8")).features) {
      if (known.has(properties.code)) centres.set(properties.code, centre(geometry));
    }
  }
}
const rows = [...centres].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, at]) => [code, ...at.map((one) => one.toFixed(3))].join(","));
writeFileSync(new URL("centres.csv", DATA), `${["insee,longitude,latitude", ...rows].join("\n")}\n`);
console.log(`${rows.length} centres of ${known.size} communes`);
