// Does what each row of table.json says and prints what it saw: see driver.c.
//
//     driver.js TABLE.json CONFIG.json SILENT.json
'use strict';

const fs = require('fs');
const { Client } = require('../../bindings/node/idcas.js');

/** As idcas_json_get() tells it. */
function shown(answer, pointer) {
  let value = answer;
  for (const token of pointer.split('/').slice(1)) {
    value = value === null || typeof value !== 'object' ? undefined : value[token.replace(/~1/g, '/').replace(/~0/g, '~')];
  }
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

async function background(client, row) {
  const stop = new AbortController();
  const call = client.tryCall(row.operation, row.params, { signal: stop.signal, onProgress: () => {} });
  if (row.does === 'cancel') {
    // It has to be under way.
    const first = await Promise.race([call, new Promise((resolve) => setTimeout(resolve, 50, 'under way'))]);
    if (first !== 'under way') throw new Error('the job is done before it is cancelled');
    stop.abort();
  }
  try {
    return await call;
  } catch (error) {
    // A cancelled call has no answer; this is what it stands for.
    if (error.name === 'AbortError') return { code: -1105, error: { kind: 'cancelled' } };
    throw error;
  }
}

/** Resident memory in KB. */
function memory() {
  global.gc();
  return process.memoryUsage().rss / 1024;
}

async function thousand(client, row) {
  let before = 0;
  for (let index = 0; index < 1200; index += 1) {
    if (index === 200) before = memory();
    await client.call(row.operation, row.params);
  }
  // The collector's own memory comes and goes by a few megabytes.
  return memory() - before < 8192 ? 'flat' : 'grown';
}

/** Without an exception, also where no job can be started. */
async function answered(call) {
  try {
    return await call();
  } catch (error) {
    return error.answer;
  }
}

async function run(row, config) {
  // The module passes UTF-8, whatever encoding the row names.
  const client = new Client(config);
  try {
    if (row.does === 'thousand') return [await thousand(client, row)];
    let answer;
    if (row.does === 'call') answer = await client.tryCall(row.operation, row.params);
    else if (row.does === 'job' || row.does === 'cancel') answer = await background(client, row);
    else if (row.does === 'document') answer = await client.queryExams(row.params);
    else if (row.does === 'closed') {
      client.close();
      answer = await answered(() => client.tryCall(row.operation, row.params));
    } else throw new Error(row.does);
    return row.shows.map((pointer) => shown(answer, pointer));
  } finally {
    client.close();
  }
}

async function main() {
  const [table, config, silent] = process.argv.slice(2, 5).map((file) => fs.readFileSync(file, 'utf8'));
  for (const row of JSON.parse(table)) {
    const values = await run(row, row.client === 'silent' ? silent : config);
    fs.writeSync(1, `${[row.name, ...values].join('\t')}\n`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
