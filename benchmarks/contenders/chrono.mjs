// chrono-node: `parse` for English, relative dates leaning on the publication date.
// Arguments: the file of rounds (see rounds.py) and the folder that chrono-node is installed in.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [rounds, folder] = process.argv.slice(2);
const chrono = createRequire(join(folder, "package.json"))("chrono-node");

const told = JSON.parse(readFileSync(rounds, "utf8")).map((texts) => {
  const ready = texts.map(({ text, published }) => [text, new Date(published)]);
  const begun = process.cpuUsage();
  const found = ready.reduce((sum, [text, published]) => sum + chrono.parse(text, published).length, 0);
  const { user, system } = process.cpuUsage(begun);
  return [(user + system) / 1e6, found];
});
console.log(JSON.stringify(told));
