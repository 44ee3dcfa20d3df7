// Runs each block of JavaScript of a document against the sandbox, as a reader would. Usage: snippets.js MODULE DOCUMENT CONFIG.json
'use strict';

const fs = require('fs');

const [folder, document, config] = process.argv.slice(2);
const idcas = require(folder);

async function main() {
  const text = fs.readFileSync(document, 'utf8');
  const blocks = [...text.matchAll(/\n```js\n([^]*?)\n```/g)].map((found) => found[1]);
  if (blocks.length === 0) throw new Error(`${document}: no block of JavaScript`);
  const configuration = JSON.parse(fs.readFileSync(config, 'utf8'));
  const client = new idcas.Client(configuration);
  const AsyncFunction = (async () => {}).constructor;
  for (const block of blocks) {
    const load = (name) => (name === 'idcas' ? idcas : require(name));
    await new AsyncFunction('require', 'configuration', 'client', block)(load, configuration, client);
  }
  client.close();
  console.log(`${blocks.length} blocks run`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
