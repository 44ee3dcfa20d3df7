// What the Node.js module promises beyond the behaviours that all languages share. Usage, with the paths in the environment:
//
//     CONFIG=config.json SILENT=silent.json LIBRARY=libidcas.so node --expose-gc tests.js
'use strict';

const assert = require('assert');
const { execFileSync } = require('child_process');
const { setMaxListeners } = require('events');
const fs = require('fs');
const path = require('path');
const test = require('node:test');
const { Worker } = require('worker_threads');
const idcas = require('../../bindings/node/idcas.js');

const MODULE = path.resolve(__dirname, '../../bindings/node/idcas.js');
const { CONFIG, SILENT, LIBRARY } = process.env;
const YEAR = { time_type: 0, start_time: '2021-01-01', end_time: '2021-12-31' };
const RARE = '1394827364510000295';

function opened(file = CONFIG) {
  return idcas.Client.fromFile(file);
}

test('an id keeps every digit', async () => {
  const client = opened();
  assert.notStrictEqual(String(Number(RARE)), RARE);
  for (const id of [RARE, BigInt(RARE)]) {
    const answer = await client.getExamDetail({ id });
    assert.deepStrictEqual([answer.data[0].id, answer.data[0].patient_name], [RARE, '王𠮷']);
  }
  await assert.rejects(client.getExamDetail({ id: Number(RARE) }), /id .*BigInt/);
  const exams = await client.queryExamsAll(YEAR);
  assert.ok(exams.data.length > 100);
  for (const exam of exams.data) assert.ok(exams.json.includes(`"id":${exam.id},`) && /^\d{19}$/.test(exam.id), exam.id);
  client.close();
});

test('numbers are parsed without rounding, and strings are left alone', async () => {
  const client = opened();
  // Digits in a text, beside quotes and backslashes, stay what they are.
  for (const name of ['1394827364510000295', '"1394827364510000295', '\\"1394827364510000295\\', '{"id":1394827364510000295}']) {
    const page = await client.buildClinicUrl({ work_no: '001', org_code: '2470', patient_name: name, explain: true });
    assert.strictEqual(JSON.parse(page.explain.plaintext).patient_name, name);
  }
  client.close();
});

test('a rare name there and back', async () => {
  const client = opened();
  const name = (await client.getExamDetail({ id: RARE })).data[0].patient_name;
  const page = await client.buildClinicUrl({ work_no: '001', org_code: '2470', patient_name: name, explain: true });
  assert.ok(page.explain.plaintext.includes('王𠮷'));
  assert.strictEqual(client.callSync('build_clinic_url', { work_no: '001', org_code: '2470', patient_name: name, explain: true }).explain.plaintext, page.explain.plaintext);
  await assert.rejects(client.buildClinicUrl({ work_no: '001', org_code: '2470', patient_name: '\ud842' }), idcas.IdcasError);
  client.close();
});

test('dates', async () => {
  const client = opened();
  const page = await client.buildClinicUrl({
    work_no: '001', org_code: '2470', patient_name: '黄娟',
    // 17:02 in London is 01:02 of the next day in China.
    start_time: new Date('2021-05-18T17:02:03Z'), end_time: '2021-05-20', timestamp: new Date('2021-05-18T17:02:03Z'),
  });
  assert.match(page.data, /start_time=2021-05-19&end_time=2021-05-20.*timestamp=2021-05-19%2001%3A02%3A03/);
  client.close();
});

test('failures', async () => {
  const client = opened();
  await assert.rejects(client.queryExams({ time_typ: 0, start_time: '2021-13-01' }), (failure) => {
    assert.ok(failure instanceof idcas.IdcasError && failure instanceof Error);
    assert.deepStrictEqual([failure.code, failure.kind, failure.operation], [idcas.Code.INVALID_ARGUMENT, 'invalid_argument', 'query_exams']);
    assert.ok(failure.faults.length > 2 && failure.faults.every((fault) => fault.param && fault.rule && fault.msg));
    return failure.hint !== '' && failure.message !== '';
  });
  await assert.rejects(client.getImageUrl({ org_code: '2470', accession_number: 'none', patient_id: 'none', modality: 'CT', need_sev: true }), (failure) =>
    failure instanceof idcas.PlatformError && failure.code === -1 && failure.message.includes('未找到'));
  await assert.rejects(client.getToken({ force: true, password: 'wrong' }), (failure) => failure.authError === 'invalid_grant' && !JSON.stringify(failure).includes('wrong'));
  assert.throws(() => new idcas.Client({ gatway: 'https://a.example' }), (failure) => failure.code === idcas.Code.INVALID_CONFIG && /gateway/.test(failure.faults[0].msg + failure.message));
  assert.throws(() => idcas.Client.fromFile('/no/such/file.json'), (failure) => failure.code === idcas.Code.IO);
  await assert.rejects(client.call('query_exams\0', {}), /NUL/);
  client.close();
  client.close();
  await assert.rejects(client.getToken(), (failure) => failure.code === idcas.Code.INVALID_HANDLE);
});

test('many calls at once, and the event loop goes on', async () => {
  const client = opened();
  const answers = await Promise.all(Array.from({ length: 64 }, (_, number) => client.queryExams({ ...YEAR, page_size: 1 + (number % 7) })));
  answers.forEach((answer, number) => assert.strictEqual(answer.data.length, 1 + (number % 7)));
  client.close();
  const silent = opened(SILENT);
  let beats = 0;
  const heart = setInterval(() => { beats += 1; }, 10);
  await assert.rejects(silent.queryExams(YEAR), (failure) => failure.code === idcas.Code.TIMEOUT);
  clearInterval(heart);
  assert.ok(beats > 5, String(beats));
  silent.close();
});

test('progress', async () => {
  const client = opened();
  const seen = [];
  const answer = await client.queryExamsAll(YEAR, { onProgress: (progress) => seen.push(progress) });
  assert.deepStrictEqual([seen[seen.length - 1].unit, seen[seen.length - 1].done], ['page', seen[seen.length - 1].total]);
  assert.strictEqual(answer.data.length, answer.page.rows);
  client.close();
});

test('cancelled calls end their jobs', async () => {
  // So long that none runs out of time before it is cancelled.
  const silent = new idcas.Client({ ...JSON.parse(fs.readFileSync(SILENT, 'utf8')), timeout_ms: 600_000 });
  const reason = new Error('the window was closed');
  // More than there may be open at once.
  for (let round = 0; round < 90; round += 1) {
    const stop = new AbortController();
    setMaxListeners(0, stop.signal);
    const calls = Array.from({ length: 100 }, () => silent.queryExams(YEAR, { signal: stop.signal }));
    stop.abort(reason);
    for (const ended of await Promise.allSettled(calls)) assert.strictEqual(ended.reason, reason);
    await assert.rejects(silent.queryExams(YEAR, { signal: stop.signal }), reason);
  }
  const thrown = new Error('onProgress');
  await assert.rejects(silent.queryExams(YEAR, { onProgress: () => { throw thrown; } }), thrown);
  silent.close();
});

test('texts are released', async () => {
  const client = opened();
  const describe = () => { for (let index = 0; index < 1000; index += 1) client.describe('query_exams'); };
  const text = JSON.stringify(client.describe('query_exams')).length;
  describe();
  global.gc();
  const before = process.memoryUsage().rss;
  describe();
  global.gc();
  assert.ok(process.memoryUsage().rss - before < (1000 * text) / 2, 'half of what the texts take together');
  client.close();
});

test('sixteen workers', async () => {
  const program = `
    const { workerData, parentPort } = require('worker_threads');
    const idcas = require(workerData.module);
    (async () => {
      const client = idcas.Client.fromFile(workerData.config);
      for (let turn = 0; turn < 10; turn += 1) {
        const name = '患者' + workerData.number + '-' + turn;
        const page = await client.buildClinicUrl({ work_no: '001', org_code: '2470', patient_name: name, explain: true });
        if (!page.explain.plaintext.includes(name)) throw new Error(page.explain.plaintext);
      }
      client.close();
      parentPort.postMessage('done');
    })();`;
  const workers = Array.from({ length: 16 }, (_, number) => new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true, workerData: { number, module: MODULE, config: CONFIG } });
    worker.on('message', resolve).on('error', reject);
  }));
  assert.deepStrictEqual(new Set(await Promise.all(workers)), new Set(['done']));
});

test('what else there is', async () => {
  const client = opened();
  assert.strictEqual(idcas.libraryVersion(), require('../../bindings/node/package.json').version);
  assert.match(idcas.codeText(idcas.Code.TIMEOUT, 'en'), /IDCAS_TIMEOUT/);
  assert.strictEqual(client.describe('query_exams').data.name, 'query_exams');
  assert.ok((await client.diagnose()).data.steps.length > 5);
  assert.deepStrictEqual([idcas.TimeType.EXAM_TIME, idcas.AgeUnit.YEARS], [0, '岁']);
  client.close();
  const warned = new idcas.Client({ domain: 'portal.example.com', des_key: 'eWorldTomTaw#7=*', md5_key: 'TomtawMD5Key' });
  assert.ok(warned.warnings.some((warning) => warning.kind === 'test_key'));
  warned.close();
});

test('why a library does not load', () => {
  const folder = path.dirname(CONFIG);
  const told = (library) => execFileSync(process.execPath, ['-e', `
    try { require(${JSON.stringify(MODULE)}).libraryVersion(); }
    catch (failure) { console.log(failure.code, failure.kind, failure.message, failure.hint); }`], { env: { ...process.env, IDCAS_LIBRARY: library }, encoding: 'utf8' });
  assert.strictEqual(told(LIBRARY), '');
  assert.match(told('/no/such/libidcas.so'), /-1301 io 找不到动态库 .* is missing\..*IDCAS_LIBRARY/);
  const damaged = path.join(folder, 'damaged.so');
  fs.writeFileSync(damaged, 'not a library at all'.repeat(100));
  assert.match(told(damaged), /damaged/);
  const other = path.join(folder, 'other.so');
  const head = fs.readFileSync(LIBRARY).subarray(0, 4096);
  head[4] = 1; // ELFCLASS32
  fs.writeFileSync(other, head);
  assert.match(told(other), /bitness/);
});
