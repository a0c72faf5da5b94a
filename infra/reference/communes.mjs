/**
 * Makes backend/src/main/resources/reference/communes.csv from the npm package @etalab/decoupage-administratif.
 *
 *   cd infra/reference && npm ci && node communes.mjs
 *
 * The package's version is pinned in package.json, so that two runs give the same bytes. The list holds the current
 * communes only (not delegated or associated communes, nor the boroughs of Paris, Lyon and Marseille), overseas included,
 * sorted by INSEE code. A commune outside every intermunicipal body has an empty `epci`; an uninhabited one (the French
 * Southern Territories, Clipperton) an empty `population`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const read = (name) => JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`), "utf8"));

const HEADER = "insee,name,department,epci,population";
const TARGET = new URL("../../backend/src/main/resources/reference/communes.csv", import.meta.url);

/** Code of the intermunicipal body (SIREN) by code of the commune; a commune belongs to one at most. */
function bodyByCommune(bodies) {
  const found = new Map();
  for (const body of bodies) {
    for (const member of body.membres) {
      if (found.has(member.code)) {
        throw new Error(`${member.code} belongs to two intermunicipal bodies`);
      }
      found.set(member.code, body.code);
    }
  }
  return found;
}

/** Quotes a value only where RFC 4180 asks for it. */
function field(value) {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const bodies = bodyByCommune(read("epci"));
const rows = read("communes")
  .filter((commune) => commune.type === "commune-actuelle")
  .sort((a, b) => (a.code < b.code ? -1 : 1))
  .map((commune) =>
    [commune.code, commune.nom, commune.departement, bodies.get(commune.code), commune.population].map(field).join(","));

writeFileSync(TARGET, `${[HEADER, ...rows].join("\n")}\n`);
console.log(`${rows.length} communes`);
