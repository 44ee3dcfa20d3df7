// Compiles: how a program in TypeScript uses the module.
import { Client, Code, IdcasError, TimeType, type Progress } from './idcas';

export async function find(client: Client): Promise<string[]> {
  const seen: Progress[] = [];
  const stop = new AbortController();
  const exams = await client.queryExams(
    { time_type: TimeType.EXAM_TIME, start_time: new Date(), end_time: '2021-05-31' },
    { signal: stop.signal, onProgress: (progress) => seen.push(progress) },
  );
  const ids: string[] = exams.data.map((exam) => exam.id ?? '');
  const page: string = (await client.buildClinicUrl({ work_no: '001', org_code: '2470' })).data;
  await client.getExamDetail({ id: 1394827364510000190n });
  await client.buildH5QualityUrl();
  // @ts-expect-error a number would have been rounded
  await client.getExamDetail({ id: 1 });
  // @ts-expect-error required parameters
  await client.queryExams();
  return [...ids, page];
}

export function told(error: unknown): boolean {
  return error instanceof IdcasError && error.code === Code.TIMEOUT && error.faults.every((fault) => fault.param !== '');
}

export const client = new Client({ domain: 'portal.example.com', timeout_ms: 1000, clock: 'local' });
